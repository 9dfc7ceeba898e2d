using System.Buffers.Binary;
using System.Text;
using Publish.Text.Fonts.Tables;

namespace Publish.Text.Fonts;

/// <summary>The tables of a cluster font under construction (OpenType 1.9.1, glyf, loca, hmtx, head, hhea, maxp).</summary>
internal sealed class ClusterFontFile(FontFace face) : IDisposable
{
    private const int MaxDepth = 6;

    private readonly MemoryStream _glyf = new();
    private readonly MemoryStream _loca = new();
    private readonly MemoryStream _hmtx = new();
    private GlyphBox _all = GlyphBox.Empty;
    private int _count;
    private int _maxComponents = 1;
    private int _maxAdvance;

    public void AddGlyph(ReadOnlySpan<byte> entry, GlyphBox box, int advance)
    {
        WriteU32(_loca, (int)_glyf.Position);
        _glyf.Write(entry);
        Pad(_glyf);
        WriteU16(_hmtx, advance);
        WriteU16(_hmtx, box.IsEmpty ? 0 : box.XMin);
        _all = _all.Union(box);
        _maxAdvance = Math.Max(_maxAdvance, advance);
        _count++;
    }

    public void AddComposite(GlyphComponent[] components, GlyphBox box, double scale, int advance, Func<ushort, ushort> renumber)
    {
        using var entry = new MemoryStream();
        if (components.Length > 0)
        {
            WriteHeader(entry, box);
            _maxComponents = Math.Max(_maxComponents, components.Length);
            for (int i = 0; i < components.Length; i++)
            {
                bool isLast = i + 1 == components.Length;
                WriteU16(entry, (int)(components[i].Flags | (scale == 1 ? 0 : ComponentFlags.HasScale) | (isLast ? 0 : ComponentFlags.MoreComponents)));
                WriteU16(entry, renumber(components[i].Glyph));
                WriteU16(entry, components[i].X);
                WriteU16(entry, components[i].Y);
                if (scale != 1)
                {
                    WriteU16(entry, (int)Math.Round(scale * 16384));
                }
            }
        }

        AddGlyph(entry.ToArray(), box, advance);
    }

    /// <summary>Copies an outline of the face without its instructions, which would call functions that are not there.</summary>
    public void AddOutline(ushort glyph, Func<ushort, ushort> renumber)
    {
        var entry = new GlyphEntry(face.Name, face.GetOutline(glyph));
        byte[] bytes = entry.IsEmpty ? [] : entry.IsComposite ? Renumbered(glyph, renumber) : entry.WithoutInstructions().Bytes;
        AddGlyph(bytes, face.GetBounds(glyph), face.GetAdvance(glyph));
    }

    public byte[] Assemble()
    {
        WriteU32(_loca, (int)_glyf.Position);
        byte[] head = face.GetTable("head").ToArray();
        Put(head, 8, 0);
        Put(head, 10, 0);
        foreach ((int at, int value) in (ReadOnlySpan<(int, int)>)[(36, _all.XMin), (38, _all.YMin), (40, _all.XMax), (42, _all.YMax), (50, 1)])
        {
            Put(head, at, value);
        }

        byte[] hhea = face.GetTable("hhea").ToArray();
        Put(hhea, 10, _maxAdvance);
        Put(hhea, 34, _count);
        byte[] maxp = face.GetTable("maxp").ToArray();
        Put(maxp, 4, _count);
        Put(maxp, 28, _maxComponents);
        Put(maxp, 30, MaxDepth);
        return Join([("glyf", _glyf.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", _hmtx.ToArray()), ("loca", _loca.ToArray()), ("maxp", maxp)]);
    }

    public void Dispose()
    {
        _glyf.Dispose();
        _loca.Dispose();
        _hmtx.Dispose();
    }

    private byte[] Renumbered(ushort glyph, Func<ushort, ushort> renumber)
    {
        byte[] bytes = face.GetOutline(glyph).ToArray();
        var reader = new TableReader(face.Name, "glyf", bytes);
        int at = GlyphEntry.HeaderSize;
        ComponentFlags flags;
        do
        {
            int start = at;
            flags = GlyphComponent.Read(reader, ref at).Flags;
            Put(bytes, start, (int)(flags & ~ComponentFlags.HasInstructions));
            Put(bytes, start + 2, renumber(reader.U16(start + 2)));
        }
        while ((flags & ComponentFlags.MoreComponents) != 0);

        return bytes[..at];
    }

    private static byte[] Join((string Tag, byte[] Data)[] tables)
    {
        using var file = new MemoryStream();
        WriteU32(file, 0x00010000);
        WriteU16(file, tables.Length);
        foreach (int word in (ReadOnlySpan<int>)[64, 2, (tables.Length * 16) - 64])
        {
            WriteU16(file, word);
        }

        int offset = 12 + (tables.Length * 16);
        foreach ((string tag, byte[] data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            WriteU32(file, (int)Checksum(data));
            WriteU32(file, offset);
            WriteU32(file, data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach ((_, byte[] data) in tables)
        {
            file.Write(data);
            Pad(file);
        }

        return file.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (int i = 0; i < data.Length; i++)
        {
            sum += (uint)data[i] << (24 - (8 * (i & 3)));
        }

        return sum;
    }

    private static void WriteHeader(Stream entry, GlyphBox box)
    {
        foreach (int value in (ReadOnlySpan<int>)[-1, box.XMin, box.YMin, box.XMax, box.YMax])
        {
            WriteU16(entry, value);
        }
    }

    private static void Put(byte[] table, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);

    private static void Pad(Stream stream)
    {
        while ((stream.Position & 3) != 0)
        {
            stream.WriteByte(0);
        }
    }

    private static void WriteU16(Stream stream, int value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)value);
    }

    private static void WriteU32(Stream stream, int value)
    {
        WriteU16(stream, value >> 16);
        WriteU16(stream, value);
    }
}
