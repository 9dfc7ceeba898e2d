using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Text.Shaping;

/// <summary>The characters that are drawn under a number, and text without letters in a style of its own.</summary>
public sealed class SubtendingMarkTests
{
    private static readonly FontStack GulzarStack = new([new FontStackEntry(TestFonts.Gulzar, 1, ["Arab"]), new FontStackEntry(TestFonts.Nastaliq, 1, [])]);
    private static readonly FontStack CodeStack = new([new FontStackEntry(TestFonts.Code, 1, ["Latn"]), new FontStackEntry(TestFonts.Serif, 1, []), new FontStackEntry(TestFonts.Nastaliq, 1, ["Arab"])]) { SharesFirstFace = true };

    [Theory]
    [InlineData("سنہ ؁۱۹۴۸ ہے", true)]
    [InlineData("سنہ ؁۱۹۴۸۵ ہے", false)]
    [InlineData("نسخہ ؀۱۲۳ ہے", true)]
    [InlineData("نسخہ ؀۱۲۳۴ ہے", false)]
    [InlineData("آیت ۝۲۸۶ ہے", true)]
    [InlineData("آیت ۝۱۲۳۴ ہے", false)]
    public void A_number_is_drawn_with_its_mark_where_the_font_has_room_and_else_on_its_left(string text, bool together)
    {
        Line line = SetLine(TestFonts.Paragraph(text, TestFonts.UrduStack));
        int mark = text.IndexOfAny(['\u0601', '\u0600', '\u06DD']);
        PlacedRun ofMark = RunAt(line, mark);
        PlacedRun ofDigits = RunAt(line, mark + 1);
        Assert.Equal(together, ReferenceEquals(ofMark.Run, ofDigits.Run));
        Assert.True(together || ofDigits.X.Value < ofMark.X.Value, "the number is not on the left");
    }

    [Theory]
    [InlineData("لفظ\u06E1", 0)]
    [InlineData("کتاب\u06E1", 3)]
    [InlineData("قل\u06E1م", 0)]
    public void Letters_that_join_are_drawn_by_one_face_where_the_first_lacks_a_mark(string text, int start)
    {
        Line line = SetLine(TestFonts.Paragraph(text, GulzarStack));
        Assert.All(Enumerable.Range(start, text.Length - start), i => Assert.Same(TestFonts.Nastaliq, RunAt(line, i).Run.Shape.Face));
        Assert.All(Enumerable.Range(0, start), i => Assert.Same(TestFonts.Gulzar, RunAt(line, i).Run.Shape.Face));
    }

    [Theory]
    [InlineData("یہ ؁ ۱۹۴۸ تھا")]
    [InlineData("یہ ؀ ۱۲۳ تھا")]
    [InlineData("یہ ؃ ۱۲ تھا")]
    public void A_space_after_the_mark_leaves_the_number_on_its_left(string text)
    {
        Line line = SetLine(TestFonts.Paragraph(text, TestFonts.UrduStack));
        Assert.True(RunAt(line, 5).X.Value < RunAt(line, 3).X.Value);
    }

    [Fact]
    public void A_font_that_draws_no_digits_in_the_mark_leaves_both_to_one_that_does()
    {
        const string Text = "یہ ؁۱۹۴۸ تھا";
        Line line = SetLine(TestFonts.Paragraph(Text, GulzarStack));
        Assert.Same(TestFonts.Nastaliq, RunAt(line, 3).Run.Shape.Face);
        Assert.Same(RunAt(line, 3).Run, RunAt(line, 6).Run);
        Assert.Same(TestFonts.Gulzar, RunAt(line, 0).Run.Shape.Face);
    }

    [Theory]
    [InlineData("ur", "لفظ \u2066[^1]\u2069 ہے")]
    [InlineData("ur", "لفظ \u2066123\u2069 ہے")]
    [InlineData("ur", "\u2066{}\u2069 ہے")]
    [InlineData("ur", "لفظ \u2066=\u2069")]
    [InlineData("fa", "واژه \u2066*_*\u2069 است")]
    [InlineData("en", "a word \u2066[^1]\u2069 here")]
    public void Code_without_letters_is_in_the_face_of_code(string language, string text)
    {
        var book = new Language(language);
        int start = text.IndexOf('\u2066', StringComparison.Ordinal) + 1;
        int end = text.IndexOf('\u2069', StringComparison.Ordinal);
        FontStack stack = language == "en" ? TestFonts.Only(TestFonts.Serif) : TestFonts.UrduStack;
        var plain = new TextStyle(stack, new Pt(12), book);
        ImmutableArray<StyledRun> runs =
        [
            new StyledRun(TextRange.FromTo(0, start - 1), plain, 0),
            new StyledRun(TextRange.FromTo(start - 1, end + 1), new TextStyle(CodeStack, new Pt(12), Language.English), 1),
            new StyledRun(TextRange.FromTo(end + 1, text.Length), plain, 0),
        ];
        Line line = SetLine(new StyledParagraph(text, [.. runs.Where(r => r.Range.Length > 0)], book));
        for (int i = start; i < end; i++)
        {
            Assert.Same(TestFonts.Code, RunAt(line, i).Run.Shape.Face);
        }
    }

    [Theory]
    [InlineData("عنوان 12")]
    [InlineData("12 عنوان")]
    [InlineData("\"عنوان\": [3]")]
    [InlineData("f(قلم) // 7")]
    public void Digits_and_punctuation_beside_Urdu_letters_in_code_are_in_the_face_of_code(string code)
    {
        Line line = SetLine(TestFonts.Paragraph(code, CodeStack, "en"));
        Assert.All(Enumerable.Range(0, code.Length).Where(i => code[i] is > ' ' and < '\u0080'), i => Assert.Same(TestFonts.Code, RunAt(line, i).Run.Shape.Face));
        Assert.All(Enumerable.Range(0, code.Length).Where(i => code[i] > '\u0600'), i => Assert.Same(TestFonts.Nastaliq, RunAt(line, i).Run.Shape.Face));
    }

    [Theory]
    [InlineData("کل 1 234 567 آدمی", 4, 13)]
    [InlineData("فون +92 42 3576 1234 پر", 4, 20)]
    public void A_number_with_spaces_is_broken_nowhere(string text, int start, int end)
    {
        ShapedParagraph shaped = new ParagraphShaper().Shape(TestFonts.Paragraph(text, TestFonts.UrduStack), null, new DiagnosticBag());
        int at = 0;
        for (int i = 0; i < shaped.Runs.Length; i++)
        {
            at = shaped.Runs[i].Range.End;
            Assert.True(at <= start || at >= end || shaped.Breaks[i] == BreakKind.None, $"a line may end after {at} characters");
        }
    }

    private static Line SetLine(StyledParagraph paragraph) =>
        LineBreaker.Unbroken(new ParagraphShaper().Shape(paragraph, null, new DiagnosticBag()));

    private static PlacedRun RunAt(Line line, int offset) => line.Runs.Single(r => r.Run.Range.Contains(offset));
}
