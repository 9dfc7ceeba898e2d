using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Tests.Text;

/// <summary>
/// A font of squares, made in memory, so that layout tests have whole numbers: an em is 1000 units, every letter a square of 500 units on the
/// baseline with an advance of 500, the space 250 wide, a vowel mark of no width above the letter. It has no rules: a glyph a character.
/// </summary>
internal static class ToyFont
{
    public const int Em = 1000;
    public const int Advance = 500;
    public const int Space = 250;

    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?-()[]'\"/&";
    private const string Marks = "\u064E\u064F\u0650\u0651\u0654";
    private const string Arabic = "\u0621\u0622\u0627\u0628\u067E\u062A\u0679\u062B\u062C\u0686\u062D\u062E\u062F\u0688\u0630\u0631\u0691\u0632\u0698\u0633\u0634\u0635\u0636\u0637\u0638"
        + "\u0639\u063A\u0641\u0642\u06A9\u06AF\u0644\u0645\u0646\u06BA\u0648\u06C1\u06BE\u06C3\u0626\u06CC\u06D2\u060C\u061B\u061F\u06D4\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9";

    private const string Quotes = "\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

    /// <summary>Every character that the font has, in the order of its glyphs; glyph 0 is .notdef.</summary>
    public static readonly ImmutableArray<char> Characters = [.. (" " + Latin + Quotes + Arabic + Marks).Order()];

    public static readonly byte[] Bytes = Build(Characters);

    public static readonly FontFace Face = FontFace.Load("Toy", Bytes);

    public static readonly FontStack Stack = new([new FontStackEntry(Face, 1, [])]);

    public static TextStyle Style(double size = 10, string language = "ur") => new(Stack, new Pt(size), new Language(language));

    /// <summary>A paragraph of one run.</summary>
    public static StyledParagraph Paragraph(string text, double size = 10, string language = "ur") =>
        new(text, [new StyledRun(new TextRange(0, text.Length), Style(size, language), 0)], new Language(language));

    /// <summary>Shaped without HarfBuzz: a glyph a character, marks without width.</summary>
    public static ShapedText Shape(string text, TextDirection direction = TextDirection.RightToLeft)
    {
        var glyphs = new List<Glyph>();
        GlyphBox ink = GlyphBox.Empty;
        int advance = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int at = direction == TextDirection.RightToLeft ? text.Length - 1 - i : i;
            ushort id = Face.GetGlyph(new Rune(text[at]));
            glyphs.Add(new Glyph(id, at, Face.GetAdvance(id), 0, 0));
            ink = ink.Union(Face.GetBounds(id).Shift(advance, 0));
            advance += Face.GetAdvance(id);
        }

        int spaces = text.Length - text.TrimEnd(' ').Length;
        return new ShapedText(Face, text, direction, [.. glyphs], advance, spaces * Space, spaces, ink);
    }

    /// <summary>A font file with the given characters in rising order; <paramref name="change"/> may alter, add or drop tables before they are put together.</summary>
    public static byte[] Build(IReadOnlyList<char> characters, Action<SortedDictionary<string, byte[]>>? change = null)
    {
        var glyf = new List<byte>();
        var loca = new List<byte>();
        var hmtx = new List<byte>();
        foreach (char c in characters.Prepend('\0'))
        {
            bool mark = Marks.Contains(c, StringComparison.Ordinal);
            AddU32(loca, (uint)glyf.Count);
            AddU16(hmtx, c == ' ' ? Space : mark ? 0 : Advance);
            AddU16(hmtx, 0);
            if (c != ' ')
            {
                glyf.AddRange(Square(mark ? 0 : 0, mark ? 600 : 0, mark ? 200 : Advance, mark ? 800 : Advance));
            }
        }

        AddU32(loca, (uint)glyf.Count);
        int glyphs = characters.Count + 1;
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["GSUB"] = Words(1, 0, 10, 12, 14, 0, 0, 0),
            ["OS/2"] = Os2(fsType: 0),
            ["cmap"] = Cmap(characters),
            ["glyf"] = [.. glyf],
            ["head"] = Words(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, Em, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Advance, 800, 0, 8, 2, 1, 0),
            ["hhea"] = Words(1, 0, 800, -200, 0, Advance, 0, 0, Advance, 1, 0, 0, 0, 0, 0, 0, 0, glyphs),
            ["hmtx"] = [.. hmtx],
            ["loca"] = [.. loca],
            ["maxp"] = Words(1, 0, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
            ["name"] = Words(0, 0, 6),
            ["post"] = Words(3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        };
        change?.Invoke(tables);
        return Assemble(tables);
    }

    public static byte[] Words(params int[] values)
    {
        var bytes = new List<byte>();
        foreach (int value in values)
        {
            AddU16(bytes, value);
        }

        return [.. bytes];
    }

    /// <summary>OS/2 version 4, regular, cap height 500, x-height 500.</summary>
    public static byte[] Os2(int fsType)
    {
        byte[] table = new byte[96];
        (int At, int Value)[] fields = [(0, 4), (4, 400), (6, 5), (8, fsType), (62, 0x40), (68, 800), (70, -200), (74, 800), (76, 200), (86, Advance), (88, Advance)];
        foreach ((int at, int value) in fields)
        {
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(at), (short)value);
        }

        return table;
    }

    /// <summary>A table directory and the tables; the checksums are left empty, for no reader of ours looks at them.</summary>
    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new List<byte>(Words(1, 0, tables.Count, 0, 0, 0));
        int offset = file.Count + (tables.Count * 16);
        foreach ((string tag, byte[] data) in tables)
        {
            file.AddRange(Encoding.ASCII.GetBytes(tag));
            AddU32(file, 0);
            AddU32(file, (uint)offset);
            AddU32(file, (uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach (byte[] data in tables.Values)
        {
            file.AddRange(data);
            file.AddRange(new byte[-data.Length & 3]);
        }

        return [.. file];
    }

    private static byte[] Square(int x0, int y0, int x1, int y1) =>
    [
        .. Words(1, x0, y0, x1, y1, 3, 0), 0x01, 0x01, 0x01, 0x01,
        .. Words(x0, 0, x1 - x0, 0), .. Words(y0, y1 - y0, 0, y0 - y1),
    ];

    /// <summary>A format 4 subtable with a segment for each run of neighbours.</summary>
    private static byte[] Cmap(IReadOnlyList<char> characters)
    {
        var segments = new List<(int Start, int End, int Delta)>();
        for (int i = 0; i < characters.Count; i++)
        {
            int c = characters[i];
            if (segments.Count > 0 && segments[^1].End == c - 1)
            {
                segments[^1] = segments[^1] with { End = c };
            }
            else
            {
                segments.Add((c, c, i + 1 - c));
            }
        }

        segments.Add((0xFFFF, 0xFFFF, 1));
        int[] header = [0, 1, 3, 1, 0, 12, 4, 16 + (segments.Count * 8), 0, segments.Count * 2, 0, 0, 0];
        return
        [
            .. Words(header), .. Words([.. segments.Select(s => s.End)]), 0, 0,
            .. Words([.. segments.Select(s => s.Start)]), .. Words([.. segments.Select(s => s.Delta)]), .. Words(new int[segments.Count]),
        ];
    }

    private static void AddU16(List<byte> bytes, int value)
    {
        bytes.Add((byte)(value >> 8));
        bytes.Add((byte)value);
    }

    private static void AddU32(List<byte> bytes, uint value)
    {
        AddU16(bytes, (int)(value >> 16));
        AddU16(bytes, (int)value);
    }
}
