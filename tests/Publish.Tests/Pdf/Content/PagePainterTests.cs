using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Tests.Text;
using Publish.Text.Paragraphs;
using Xunit;

namespace Publish.Tests.Pdf.Content;

/// <summary>What stands in the content streams, in a font of squares: letters 500 wide, spaces 250, at 10 points.</summary>
public sealed class PagePainterTests
{
    private readonly PdfSample _sample = new();

    [Fact]
    public void A_segment_is_one_TJ_with_the_spaces_before_the_words_they_follow_in_reading()
    {
        _sample.Text(_sample.Element(StructureRole.Paragraph), 20, 50, "\u06A9\u06A9 \u062A\u062A \u0644\u0644", spaceExtra: 2);

        Assert.Equal("0 g\nBT\n/P <</MCID 0>> BDC\n/F1 10 Tf\n1 0 0 1 20 250 Tm\n[<000400040001>-200<000300030001>-200<00020002>] TJ\nEMC\nET\n", Content());
    }

    [Fact]
    public void Left_to_right_the_spaces_follow_the_words()
    {
        var sample = new PdfSample { Binding = BindingSide.Left };
        sample.Text(sample.Element(StructureRole.Paragraph), 20, 50, "ab cd", TextDirection.LeftToRight, spaceExtra: 1);

        Assert.Contains("[<000100020003>-100<00040005>] TJ\n", Content(sample), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_pages_turn_left_each_word_begins_left_of_the_one_before_with_a_space()
    {
        _sample.Text(_sample.Element(StructureRole.Paragraph), 20, 50, "ab cd", TextDirection.LeftToRight);

        string content = Content();

        Assert.Contains("1 0 0 1 20 250 Tm\n[<", content, StringComparison.Ordinal);
        Assert.Contains("1 0 0 1 19.99 250 Tm\n[<", content, StringComparison.Ordinal);
        Assert.Contains(">-1001<", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_line_from_the_right_says_the_space_before_it_and_has_marks_of_direction_beside_it()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 60, 50, "\u06A9 ").Text(paragraph, 40, 50, "12", TextDirection.LeftToRight);

        string content = Content();

        Assert.Contains("1 0 0 1 39.98 250 Tm\n[<", content, StringComparison.Ordinal);
        Assert.Contains("1 0 0 1 39.96 250 Tm\n[<", content, StringComparison.Ordinal);
        Assert.Contains("<200E0020>", _sample.ToReadable(), StringComparison.Ordinal);
        Assert.Contains("<200F>", _sample.ToReadable(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_one_element_share_a_sequence_and_a_text_object()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 20, 50, "\u06A9").Text(paragraph, 20, 70, "\u06A9");

        Assert.Equal("0 g\nBT\n/P <</MCID 0>> BDC\n/F1 10 Tf\n1 0 0 1 20 250 Tm\n[<0001>] TJ\n1 0 0 1 20 230 Tm\n[<0001>] TJ\nEMC\nET\n", Content());
    }

    [Fact]
    public void A_link_inside_a_paragraph_is_a_sequence_of_its_own()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        StructureElement link = _sample.Element(StructureRole.Link, paragraph);
        _sample.Text(paragraph, 60, 50, "\u06A9").Text(link, 40, 50, "\u06A9").Text(paragraph, 20, 50, "\u06A9");

        string content = Content();

        Assert.Equal(3, Count(content, " BDC\n"));
        Assert.Contains("EMC\n/Link <</MCID 1>> BDC\n1 0 0 1 40 250 Tm\n", content, StringComparison.Ordinal);
        Assert.Contains("EMC\n/P <</MCID 2>> BDC\n1 0 0 1 20 250 Tm\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_and_rules_are_artifacts()
    {
        _sample.Text(null, 20, 20, "\u06A9").Item(new RuleItem(null, PdfSample.Box(20, 100, 60, 100.5)));

        Assert.Equal("0 g\nBT\n/Artifact <</Type /Pagination>> BDC\n/F1 10 Tf\n1 0 0 1 20 280 Tm\n[<0001>] TJ\nEMC\nET\n/Artifact <</Type /Layout>> BDC\n20 199.5 40 0.5 re f\nEMC\n", Content());
    }

    [Fact]
    public void A_raised_mark_stands_at_the_size_of_its_line()
    {
        var style = new TextStyle(ToyFont.Stack, new Pt(10), Language.Urdu, 0.6, new Em(0.35));
        _sample.Text(_sample.Element(StructureRole.Link), 20, 50, "1", TextDirection.LeftToRight, style: style);

        string content = Content();

        Assert.Contains("/F1 10 Tf\n1 0 0 1 20 250 Tm\n[<0001>] TJ\n", content, StringComparison.Ordinal);
        Assert.DoesNotContain(" Ts", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_right_however_many_words_a_line_has()
    {
        var runs = new List<PlacedRun>();
        for (int i = 0; i < 100; i++)
        {
            var run = new GlyphRun(ToyFont.Shape("\u06A9 "), new TextRange(0, 2), ToyFont.Style(), 1, 1, 0);
            runs.Add(new PlacedRun(run, new Pt(i * 7.7777), new Pt(0.2777)));
        }

        _sample.Line(_sample.Element(StructureRole.Paragraph), 0, 50, TextDirection.RightToLeft, [.. runs]);

        Assert.Equal(99 * 7.7777 * 100, TotalMoves(Content()), tolerance: 1);
    }

    [Fact]
    public void A_piece_that_follows_a_space_on_its_line_says_the_space_too()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        StructureElement span = _sample.Element(StructureRole.Span, paragraph);
        _sample.Text(paragraph, 60, 50, "\u06A9 ").Text(span, 40, 50, "\u062A");
        _sample.EndPage();

        Assert.Contains("<062A0020>", _sample.ToReadable(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_in_a_left_to_right_line_does_not()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 20, 50, "ab ", TextDirection.LeftToRight).Text(paragraph, 40, 50, "\u062A");
        _sample.EndPage();

        Assert.DoesNotContain("<062A0020>", _sample.ToReadable(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_at_the_end_of_a_word_comes_after_it_in_a_text_object_of_its_own()
    {
        _sample.Text(_sample.Element(StructureRole.Paragraph), 20, 50, "\u06A9\u064E");

        Assert.EndsWith("1 0 0 1 20 250 Tm\n[<0002>] TJ\nEMC\nET\nBT\n/P <</MCID 1>> BDC\n1 0 0 1 19.8 250 Tm\n[<0001>] TJ\nEMC\nET\n", Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comma_after_a_mark_is_shown_after_it()
    {
        _sample.Text(_sample.Element(StructureRole.Paragraph), 20, 50, "\u06A9\u064E\u060C");

        Assert.Contains("1 0 0 1 24.8 250 Tm\n[<0001>500<0002>] TJ\n", Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_the_next_one_covers_ends_at_its_beginning()
    {
        StructureElement paragraph = _sample.Element(StructureRole.Paragraph);
        _sample.Text(paragraph, 20, 50, "\u06A9\u06A9").Text(paragraph, 20, 54, "\u06A9\u06A9");

        Assert.Contains("[<00010001>1010<0002>] TJ\n1 0 0 1 20 246 Tm\n[<00010001>] TJ\n", Content(), StringComparison.Ordinal);
    }

    /// <summary>The one page's stream.</summary>
    private string Content() => Content(_sample);

    private static string Content(PdfSample sample)
    {
        sample.EndPage();
        string file = sample.ToReadable();
        int start = file.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        return file[start..file.IndexOf("\nendstream", StringComparison.Ordinal)];
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>Where the last glyph of the only TJ begins, in hundredths of a point, from the first.</summary>
    private static double TotalMoves(string content)
    {
        string array = content[(content.LastIndexOf('[') + 1)..content.LastIndexOf(']')];
        double pen = 0;
        double lastWord = 0;
        foreach (string part in array.Split('<', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = part.Split('>');
            foreach (char[] code in halves[0].Chunk(4))
            {
                bool isSpace = new string(code) == "0001";
                lastWord = isSpace ? pen : lastWord;
                pen += isSpace ? 250 : 500;
            }

            pen -= halves[1].Length == 0 ? 0 : double.Parse(halves[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        return lastWord;
    }
}
