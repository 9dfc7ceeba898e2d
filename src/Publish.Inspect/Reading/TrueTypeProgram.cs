using System.Buffers.Binary;

namespace Publish.Inspect.Reading;

/// <summary>As much of an embedded TrueType font as says how many glyphs there are, how wide, and which character maps.</summary>
internal sealed class TrueTypeProgram
{
    private readonly ReadOnlyMemory<byte> _metrics;
    private readonly int _unitsPerEm;
    private readonly int _metricCount;

    private TrueTypeProgram(int glyphs, int unitsPerEm, int metricCount, ReadOnlyMemory<byte> metrics, IReadOnlyList<(int Platform, int Encoding)> maps)
    {
        GlyphCount = glyphs;
        _unitsPerEm = unitsPerEm;
        _metricCount = metricCount;
        _metrics = metrics;
        CharacterMaps = maps;
    }

    public int GlyphCount { get; }

    public IReadOnlyList<(int Platform, int Encoding)> CharacterMaps { get; }

    /// <returns>Null where it is no TrueType font, or a broken one.</returns>
    public static TrueTypeProgram? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            ReadOnlySpan<byte> head = Table(bytes, "head"u8).Span, hhea = Table(bytes, "hhea"u8).Span, maxp = Table(bytes, "maxp"u8).Span;
            int unitsPerEm = UInt16(head[18..]), metricCount = UInt16(hhea[34..]);
            ReadOnlyMemory<byte> metrics = Table(bytes, "hmtx"u8);
            return unitsPerEm == 0 || metricCount == 0 || metrics.Length < metricCount * 4
                ? null
                : new TrueTypeProgram(UInt16(maxp[4..]), unitsPerEm, metricCount, metrics, ReadMaps(Table(bytes, "cmap"u8).Span));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>In thousandths of the font size.</summary>
    public double WidthOf(int glyph) => UInt16(_metrics.Span[(Math.Clamp(glyph, 0, _metricCount - 1) * 4)..]) * 1000.0 / _unitsPerEm;

    private static List<(int, int)> ReadMaps(ReadOnlySpan<byte> cmap)
    {
        var maps = new List<(int, int)>();
        for (int i = 0; cmap.Length >= 4 && i < UInt16(cmap[2..]); i++)
        {
            ReadOnlySpan<byte> record = cmap[(4 + (i * 8))..];
            maps.Add((UInt16(record), UInt16(record[2..])));
        }

        return maps;
    }

    private static ReadOnlyMemory<byte> Table(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> tag)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        for (int i = 0; i < UInt16(file[4..]); i++)
        {
            ReadOnlySpan<byte> record = file.Slice(12 + (i * 16), 16);
            if (record.StartsWith(tag))
            {
                return bytes.Slice(BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            }
        }

        return ReadOnlyMemory<byte>.Empty;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes) => bytes.Length < 2 ? throw new ArgumentOutOfRangeException(nameof(bytes)) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
