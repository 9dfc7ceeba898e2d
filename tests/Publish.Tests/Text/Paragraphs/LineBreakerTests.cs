using System.Collections.Immutable;
using CsCheck;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Paragraphs;

/// <summary>With the toy font at 10 points a letter is 5 points wide and a space 2.5.</summary>
public sealed class LineBreakerTests
{
    private static readonly Gen<string> Texts = Gen.Int[1, 8].Array[1, 40].Select(lengths => string.Join(' ', lengths.Select(n => new string('a', n))));

    [Fact]
    public void Lines_part_the_text_and_fit_the_measure()
    {
        Gen.Select(Texts, Gen.Int[40, 200]).Sample((text, measure) =>
        {
            ImmutableArray<Line> lines = Break(text, "en", new LineSettings(new Pt(measure)));
            Assert.Equal(0, lines[0].Range.Start);
            Assert.Equal(text.Length, lines[^1].Range.End);
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.Range.End, pair.Second.Range.Start));
            Assert.All(lines, line => Assert.True(line.Width.Value <= measure + 0.01, $"{line.Width} of {measure}: {text}"));
        });
    }

    [Fact]
    public void Every_line_but_the_last_is_as_wide_as_the_measure_where_it_has_a_space()
    {
        Gen.Select(Texts, Gen.Int[40, 200]).Sample((text, measure) =>
        {
            foreach (Line line in Break(text, "ur", new LineSettings(new Pt(measure))).Where(l => !l.EndsParagraph && l.Runs.Length > 1))
            {
                Assert.Equal(measure, line.Width.Value, 6);
                Assert.Equal(0, line.Offset.Value, 6);
            }
        });
    }

    [Fact]
    public void The_whole_paragraph_decides_where_lines_end()
    {
        // First fit would end the first line after five words, exactly full, and leave a second that is 15 points short with two spaces to stretch.
        ImmutableArray<Line> lines = Break("aa a aa aaaa a a aaaaaa a aaaaa", "en", new LineSettings(new Pt(60)));
        Assert.Equal(["aa a aa aaaa ", "a a aaaaaa a ", "aaaaa"], lines.Select(l => TextOf(l)));
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_broken_and_nothing_leaves_the_measure()
    {
        foreach (Alignment alignment in Enum.GetValues<Alignment>())
        {
            ImmutableArray<Line> lines = Break("aa aaaaaaaaaaaa aa", "en", new LineSettings(new Pt(30), alignment));
            Assert.Equal("aa aaaaaaaaaaaa aa", string.Concat(lines.Select(l => TextOf(l))));
            Assert.All(lines, line => Assert.InRange(line.Width.Value, 0, 30.001));
        }
    }

    [Theory]
    [InlineData("en", "a")]
    [InlineData("ur", "\u0628")]
    [InlineData("ur", "a")]
    [InlineData("en", "\u0628")]
    public void A_word_without_end_is_broken_into_full_lines(string language, string letter)
    {
        string text = string.Concat(Enumerable.Repeat(letter, 20_000));
        ImmutableArray<Line> lines = Break(text, language, new LineSettings(new Pt(200)));
        Assert.Equal(text.Length, lines.Sum(l => l.Range.Length));
        Assert.All(lines.SkipLast(1), line => Assert.InRange(line.Width.Value, 180, 200.001));
    }

    [Fact]
    public void An_address_ends_a_line_before_the_character_that_separates()
    {
        string address = "http://www.aaaa.aaaa.aaaa?aaa&aaaa.aaa&aaaa.aaaa?aaaa.aaa";
        ImmutableArray<Line> lines = Break($"aaa {address} aaa", "en", new LineSettings(new Pt(120)) { Hyphenate = true });
        Assert.Equal($"aaa {address} aaa", string.Concat(lines.Select(l => TextOf(l))));
        Assert.All(lines, line => Assert.InRange(line.Width.Value, 0, 120.001));
        Assert.All(lines.Skip(1).SkipLast(1), line => Assert.Contains(TextOf(line)[0], ".?&w"));
    }

    [Fact]
    public void English_words_are_hyphenated_in_a_right_to_left_line_too()
    {
        ImmutableArray<Line> lines = Break("\u0628\u0628 internationalization \u0628\u0628", "ur", new LineSettings(new Pt(80)) { Hyphenate = true }, "en");
        Assert.Contains(lines, line => TextOf(line).EndsWith('\u00AD'));
        Assert.All(lines, line => Assert.InRange(line.Width.Value, 0, 80.001));
    }

    [Fact]
    public void Right_to_left_lines_run_from_the_right_and_their_last_space_hangs_at_the_left()
    {
        Line line = Break("\u0628\u0628\u0628 \u0628 \u0628\u0628", "ur", new LineSettings(new Pt(30)))[0];
        Assert.Equal([-2.5, 5], line.Runs.Select(r => r.X.Value).Select(x => Math.Round(x, 6)));
        Assert.Equal("\u0628 ", line.Runs[0].Run.Shape.Text);
    }

    [Fact]
    public void A_line_is_set_at_its_start_in_the_middle_or_at_its_end()
    {
        double Offset(string language, Alignment alignment) => Break("\u0628\u0628", language, new LineSettings(new Pt(100), alignment))[0].Offset.Value;
        Assert.Equal([90, 45, 0], new[] { Alignment.Start, Alignment.Center, Alignment.End }.Select(a => Offset("ur", a)));
        Assert.Equal([0, 45, 90], new[] { Alignment.Start, Alignment.Center, Alignment.End }.Select(a => Offset("en", a)));
    }

    [Fact]
    public void Lines_in_the_middle_are_of_about_one_length()
    {
        string[] Set(Alignment alignment) => [.. Break("aaaaa aaaa a aaaaaaaaa aaaa", "en", new LineSettings(new Pt(115), alignment)).Select(l => TextOf(l))];
        Assert.Equal(["aaaaa aaaa a aaaaaaaaa ", "aaaa"], Set(Alignment.Start));
        Assert.Equal(["aaaaa aaaa a ", "aaaaaaaaa aaaa"], Set(Alignment.Center));
    }

    [Fact]
    public void Lines_in_the_middle_are_no_more_than_others_and_no_wider()
    {
        Gen.Select(Texts, Gen.Int[40, 200]).Sample((text, measure) =>
        {
            ImmutableArray<Line> others = Break(text, "en", new LineSettings(new Pt(measure), Alignment.Start));
            ImmutableArray<Line> lines = Break(text, "en", new LineSettings(new Pt(measure), Alignment.Center));
            Assert.True(lines.Length <= others.Length, $"{lines.Length}, not {others.Length}: {text}");
            Assert.True(lines.Max(l => l.Width.Value) <= others.Max(l => l.Width.Value) + 2, text);
            Assert.Equal(text, string.Concat(lines.Select(l => TextOf(l))));
        });
    }

    [Theory]
    [InlineData("aa-aa-aa", false, new[] { "aaaa ", "aa-aa-aa" })]
    [InlineData("aa-aa-aa", true, new[] { "aaaa aa-", "aa-aa" })]
    [InlineData("aa-aa-aa-aa-aa-aa-aa-aa-aa-aa", false, new[] { "aaaa aa-", "aa-aa-aa-", "aa-aa-aa-", "aa-aa-aa" })]
    public void A_hyphen_in_a_name_of_code_ends_no_line(string name, bool hyphenates, string[] lines)
    {
        var style = new TextStyle(ToyFont.Style(10, "en").Fonts, new Pt(10), Language.English) { Hyphenates = hyphenates };
        var paragraph = new StyledParagraph("aaaa " + name, [new StyledRun(new TextRange(0, 5), ToyFont.Style(10, "en"), 0), new StyledRun(new TextRange(5, name.Length), style, 1)], Language.English);
        ShapedParagraph shaped = new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag());
        Assert.Equal(lines, LineBreaker.Break(shaped, new LineSettings(new Pt(47), Alignment.Start)).Select(l => paragraph.Text.Substring(l.Range.Start, l.Range.Length)));
    }

    [Fact]
    public void Verse_is_stretched_to_its_measure_in_its_only_line()
    {
        Line line = Assert.Single(Break("\u0628 \u0628 \u0628", "ur", new LineSettings(new Pt(40), JustifyLast: true) { SpaceStretch = 1000 }));
        Assert.Equal(40, line.Width.Value, 6);
    }

    [Theory]
    [InlineData("\u0628\u0628 \u2066aa\u2069", "\u0628|\u06F1|aa|\u0628\u0628")]
    [InlineData("\u0628 1900", "\u0628|\u06F1|1900|\u0628")]
    public void The_mark_of_a_note_stands_at_the_left_of_its_word_in_urdu(string text, string visual)
    {
        const string Mark = "\u2068\u06F1\u2069";
        const string Rest = " \u0628";
        TextStyle style = ToyFont.Style(10, "ur");
        var paragraph = new StyledParagraph(
            text + Mark + Rest,
            [
                new StyledRun(new TextRange(0, text.Length), style, 0),
                new StyledRun(new TextRange(text.Length, Mark.Length), style, 1),
                new StyledRun(new TextRange(text.Length + Mark.Length, Rest.Length), style, 0),
            ],
            Language.Urdu);
        Line line = Assert.Single(LineBreaker.Break(new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag()), new LineSettings(new Pt(500))));
        Assert.Equal(visual, string.Join('|', line.Runs.Select(r => r.Run.Shape.Text.Trim()).Where(t => t.Length > 0)));
    }

    [Fact]
    public void A_hard_break_ends_its_line_unstretched()
    {
        ImmutableArray<Line> lines = Break("a a\u2028a a a", "en", new LineSettings(new Pt(100)));
        Assert.Equal([12.5, 20], lines.Select(l => l.Width.Value));
    }

    [Fact]
    public void Strokes_that_reach_out_hang_or_move_their_line_in()
    {
        // A line that begins with gaf, whose stroke leans out to the right.
        string text = string.Join(' ', Enumerable.Repeat("\u06AF\u0632\u0631\u0627", 40));
        var style = new TextStyle(new FontStack([new FontStackEntry(TestFonts.Nastaliq, 1, [])]), new Pt(12), Language.Urdu);
        var paragraph = new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), style, 0)], Language.Urdu);
        ShapedParagraph shaped = new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag());
        double[] Edges(bool inset) => [.. LineBreaker.Break(shaped, new LineSettings(new Pt(200)) { InsetInk = inset }).SkipLast(1).Select(l => Math.Round((l.Offset + l.Ink.Right).Value, 6))];
        Assert.All(Edges(inset: false), edge => Assert.True(edge > 201));
        Assert.All(Edges(inset: true), edge => Assert.Equal(200, edge));
    }

    private static string TextOf(Line line) => string.Concat(line.Runs.OrderBy(r => r.Run.Range.Start).Select(r => r.Run.Shape.Text));

    /// <param name="words">The language of the words, where that is not the paragraph's.</param>
    private static ImmutableArray<Line> Break(string text, string language, LineSettings settings, string? words = null)
    {
        var paragraph = new StyledParagraph(text, [new StyledRun(new TextRange(0, text.Length), ToyFont.Style(10, words ?? language), 0)], new Language(language));
        return LineBreaker.Break(new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag()), settings);
    }
}
