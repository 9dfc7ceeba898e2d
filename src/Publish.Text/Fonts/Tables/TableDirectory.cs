using System.Text;

namespace Publish.Text.Fonts.Tables;

/// <summary>The tables of a font file by tag. (OpenType 1.9.1, Organization of an OpenType Font.)</summary>
internal sealed class TableDirectory
{
    private const uint TrueTypeVersion = 0x00010000;
    private const uint AppleTrueType = 0x74727565; // 'true'
    private const uint CffVersion = 0x4F54544F; // 'OTTO'
    private const uint Collection = 0x74746366; // 'ttcf'
    private const uint Woff = 0x774F4646; // 'wOFF'
    private const uint Woff2 = 0x774F4632; // 'wOF2'
    private const int HeaderSize = 12;
    private const int RecordSize = 16;

    private readonly string _fontName;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = [];

    /// <exception cref="FontException">The file is of another kind, or its directory points outside of it.</exception>
    public TableDirectory(string fontName, ReadOnlyMemory<byte> file)
    {
        _fontName = fontName;
        var reader = new TableReader(fontName, "directory", file);
        CheckVersion(reader.U32(0));
        int count = reader.U16(4);
        for (int i = 0; i < count; i++)
        {
            int record = HeaderSize + (i * RecordSize);
            string tag = Encoding.Latin1.GetString(reader.Span(record, 4));
            int offset = reader.Offset32(record + 8);
            int length = reader.Offset32(record + 12);
            _tables.TryAdd(tag, reader.Memory(offset, length));
        }
    }

    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>The bytes of a table; empty where the font has none of that name.</summary>
    public ReadOnlyMemory<byte> Get(string tag) => _tables.GetValueOrDefault(tag);

    public TableReader Require(string tag) => _tables.TryGetValue(tag, out ReadOnlyMemory<byte> data)
        ? new TableReader(_fontName, tag, data)
        : throw new FontException($"The font {_fontName} has no table '{tag.TrimEnd()}'");

    public TableReader? Find(string tag) => _tables.TryGetValue(tag, out ReadOnlyMemory<byte> data) ? new TableReader(_fontName, tag, data) : null;

    private void CheckVersion(uint version)
    {
        string? kind = version switch
        {
            TrueTypeVersion or AppleTrueType => null,
            CffVersion => "an OpenType font with CFF outlines",
            Collection => "a font collection",
            Woff or Woff2 => "a web font (WOFF)",
            _ => "no font file",
        };
        if (kind is not null)
        {
            throw new FontException($"The font {_fontName} is {kind}; a TrueType font (.ttf) is needed");
        }
    }
}
