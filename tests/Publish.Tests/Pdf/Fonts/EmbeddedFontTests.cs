using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Tests.Text;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Pdf.Fonts;

/// <summary>A line of Urdu in Noto Nastaliq Urdu, and what the written file says of its font.</summary>
public sealed class EmbeddedFontTests
{
    /// <summary>With a mark, a tanwin, a composed letter, punctuation and a joiner.</summary>
    private const string Words = "\u062F\u0644\u0650 \u0646\u0627\u062F\u0627\u06BA \u0641\u0648\u0631\u0627\u064B \u0644\u06A9\u06BE\u0646\u0624\u060C \u0627\u064E\u0644\u0652\u0642\u064E\u0644\u064E\u0645\u064F \u0623\u064E\u062D\u064E\u062F\u064F \u0628\u06D2\u200C\u062D\u062F";

    private readonly string _file = WriteLine();

    [Fact]
    public void Widths_are_those_of_the_font_file()
    {
        byte[] font = FontFile();
        Dictionary<int, double> widths = Widths();

        Assert.NotEmpty(widths);
        Assert.All(widths, width => Assert.Equal(Advance(font, width.Key), width.Value));
    }

    [Fact]
    public void Every_code_that_is_shown_has_a_width_and_a_text()
    {
        Dictionary<int, double> widths = Widths();
        Dictionary<int, string> texts = Texts();

        Assert.All(Codes(), code => Assert.True(widths.ContainsKey(code) && texts.ContainsKey(code), $"{code:X4}"));
        Assert.DoesNotContain(0, Codes());
    }

    [Fact]
    public void Read_backwards_the_codes_give_the_line()
    {
        Dictionary<int, string> texts = Texts();

        string[] pieces = [.. Pieces().Select(codes => string.Concat(codes.Reverse().Select(code => new string([.. texts[code].Reverse()])))).Where(text => text[0] is not (FormatCharacters.RightToLeftMark or FormatCharacters.LeftToRightMark))];
        Assert.Equal(Words, string.Concat(pieces).Trim());
    }

    [Fact]
    public void No_text_has_more_than_one_character_but_for_a_space() => Assert.All(Texts().Values, text => Assert.Single(text.TrimEnd(' ').PadRight(1)));

    private static string WriteLine()
    {
        var style = new TextStyle(new FontStack([new FontStackEntry(TestFonts.Nastaliq, 1, [])]), new Pt(12), Language.Urdu);
        var paragraph = new StyledParagraph(Words, [new StyledRun(new TextRange(0, Words.Length), style, 0)], Language.Urdu);
        ShapedParagraph shaped = new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag());
        var placed = new List<PlacedRun>();
        Pt pen = Pt.Zero;
        foreach (GlyphRun run in shaped.Runs.Reverse())
        {
            placed.Add(new PlacedRun(run, pen, Pt.Zero));
            pen += run.Advance;
        }

        var sample = new PdfSample();
        sample.Line(sample.Element(StructureRole.Paragraph), 10, 50, TextDirection.RightToLeft, [.. placed]).EndPage();
        return sample.ToReadable();
    }

    private IEnumerable<int> Codes() => Pieces().SelectMany(codes => codes);

    /// <summary>The codes of each TJ, in the order of the stream.</summary>
    private IEnumerable<int[]> Pieces()
    {
        foreach (string piece in _file.Split("Tm\n[")[1..])
        {
            string array = piece[..piece.IndexOf(']', StringComparison.Ordinal)];
            yield return [.. array.Split('<').SelectMany(part => part.Split('>')[0].Chunk(4)).Select(code => int.Parse(new string(code), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        }
    }

    private Dictionary<int, double> Widths()
    {
        int start = _file.IndexOf("/W [", StringComparison.Ordinal) + 4;
        string[] parts = _file[start.._file.IndexOf("]]", start, StringComparison.Ordinal)].Split(" [");
        int first = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1].Split(' ').Select((width, i) => (Code: first + i, Width: double.Parse(width, CultureInfo.InvariantCulture))).ToDictionary(p => p.Code, p => p.Width);
    }

    private Dictionary<int, string> Texts()
    {
        var texts = new Dictionary<int, string>();
        foreach (string line in _file.Split('\n').Where(line => line.Length > 10 && line[0] == '<' && line[5] == '>' && line[6] == ' '))
        {
            string hex = line[8..^1];
            texts[int.Parse(line[1..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));
        }

        texts.Remove(0);
        return texts;
    }

    private byte[] FontFile()
    {
        int dictionary = _file.IndexOf("<< /Length1 ", StringComparison.Ordinal);
        int start = _file.IndexOf("stream\n", dictionary, StringComparison.Ordinal) + 7;
        int length = int.Parse(_file[(dictionary + 12).._file.IndexOf(' ', dictionary + 12)], CultureInfo.InvariantCulture);
        return Encoding.Latin1.GetBytes(_file.Substring(start, length));
    }

    /// <summary>hmtx, whose entries are all long.</summary>
    private static int Advance(byte[] font, int glyph)
    {
        for (int at = 12; ; at += 16)
        {
            if (font.AsSpan(at, 4).SequenceEqual("hmtx"u8))
            {
                return BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 8)) + (glyph * 4)));
            }
        }
    }
}
