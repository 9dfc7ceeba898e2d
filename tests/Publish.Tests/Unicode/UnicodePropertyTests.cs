using CsCheck;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class UnicodePropertyTests
{
    private const int Iterations = 5_000;

    [Fact]
    public void The_visual_order_is_a_permutation()
        => UnicodeTexts.Any.Sample(static text =>
        {
            byte[] levels = BidiAlgorithm.GetLevels(text, null, out byte paragraphLevel);
            BidiAlgorithm.ResetLineLevels(text, levels, paragraphLevel);
            int[] order = BidiAlgorithm.GetVisualOrder(levels);
            return order.Order().SequenceEqual(Enumerable.Range(0, text.Length));
        }, iter: Iterations);

    [Fact]
    public void Both_halves_of_a_surrogate_pair_have_one_level()
        => UnicodeTexts.Any.Sample(static text =>
        {
            byte[] levels = BidiAlgorithm.GetLevels(text, 1, out _);
            return Enumerable.Range(1, Math.Max(0, text.Length - 1)).All(i => !char.IsSurrogatePair(text, i - 1) || levels[i] == levels[i - 1]);
        }, iter: Iterations);

    [Fact]
    public void The_shortcut_for_text_of_one_direction_gives_what_the_rules_give()
        => Gen.Select(UnicodeTexts.Any, Gen.Byte[0, 1]).Sample(static (text, level) =>
        {
            // An isolate at the end makes the rules run, and changes nothing before itself where no embedding is open.
            string plain = string.Concat(text.Where(static c => !FormatCharacters.IsBidiControl(c)));
            byte[] expected = BidiAlgorithm.GetLevels(plain + "\u2066\u2069", level, out _);
            return BidiAlgorithm.GetLevels(plain, level, out _).AsSpan().SequenceEqual(expected.AsSpan(0, plain.Length));
        }, iter: Iterations);

    [Fact]
    public void The_last_break_is_mandatory()
        => Gen.Select(UnicodeTexts.Any, Gen.Bool).Sample(static (text, urdu) =>
            text.Length == 0 || Find(text, urdu ? LineBreakTailoring.Urdu : LineBreakTailoring.None)[^1] == LineBreak.Mandatory, iter: Iterations);

    // UAX #14 alone breaks between a space and a combining mark, as LineBreakTest.txt wants.
    [Fact]
    public void No_line_of_Urdu_ends_inside_a_grapheme_cluster()
        => UnicodeTexts.Any.Sample(static text =>
        {
            LineBreak[] breaks = Find(text, LineBreakTailoring.Urdu);
            return Enumerable.Range(0, text.Length).All(i => breaks[i] == LineBreak.Prohibited || GraphemeBreaks.IsBoundary(text, i + 1));
        }, iter: Iterations);

    [Fact]
    public void No_line_ends_between_the_halves_of_a_surrogate_pair()
        => Gen.Select(UnicodeTexts.Any, Gen.Bool).Sample(static (text, urdu) =>
        {
            LineBreak[] breaks = Find(text, urdu ? LineBreakTailoring.Urdu : LineBreakTailoring.None);
            return Enumerable.Range(1, Math.Max(0, text.Length - 1)).All(i => !char.IsSurrogatePair(text, i - 1) || breaks[i - 1] == LineBreak.Prohibited);
        }, iter: Iterations);

    [Fact]
    public void The_tailoring_for_Urdu_gives_hard_breaks_as_the_standard_does()
        => UnicodeTexts.Any.Sample(static text =>
        {
            LineBreak[] standard = Find(text, LineBreakTailoring.None);
            LineBreak[] urdu = Find(text, LineBreakTailoring.Urdu);
            return Enumerable.Range(0, text.Length).All(i => (standard[i] == LineBreak.Mandatory) == (urdu[i] == LineBreak.Mandatory));
        }, iter: Iterations);

    [Fact]
    public void Nesting_beyond_the_limit_is_no_error()
        => UnicodeTexts.Deep.Sample(static text => BidiAlgorithm.GetLevels(text, null, out _).All(static level => level <= 126), iter: Iterations);

    // Each text has 200,000 units: linear steps take milliseconds, quadratic ones a minute.
    [Fact]
    public void No_text_takes_more_than_linear_time()
    {
        foreach (string text in UnicodeTexts.Long())
        {
            TimeSpan spent = ProcessorTime.Of(() =>
            {
                _ = BidiAlgorithm.GetVisualOrder(BidiAlgorithm.GetLevels(text, null, out _));
                _ = Find(text, LineBreakTailoring.Urdu);
                _ = GraphemeBreaks.Count(text);
                _ = Language.Urdu.Profile.Collation.Compare(text, text);
            });
            Assert.True(spent.TotalSeconds < 10, $"{UnicodeData.Describe(text[..4])} … took {spent}.");
        }
    }

    private static LineBreak[] Find(string text, LineBreakTailoring tailoring)
    {
        LineBreak[] breaks = new LineBreak[text.Length];
        LineBreakAlgorithm.Find(text, breaks, tailoring);
        return breaks;
    }
}
