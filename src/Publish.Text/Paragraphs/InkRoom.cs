using System.Globalization;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>Room between the ink of neighbours in a line: a word space is never so narrow, by kerning or by justification, that words touch.</summary>
internal static class InkRoom
{
    /// <summary>Room enough: the ink of both is nowhere near.</summary>
    private const double Plenty = double.PositiveInfinity;

    /// <summary>How much nearer two neighbours may come, in points; negative where they are too near.</summary>
    /// <param name="distance">From the origin of the left run to that of the right one.</param>
    /// <param name="matters">A slack of more than so much is as good as any.</param>
    public static double Slack(GlyphRun left, GlyphRun right, double distance, double matters)
    {
        double floor = InkClearance.Floor * Math.Min(left.Style.Size.Value, right.Style.Size.Value);
        double byBoxes = distance + (right.Shape.Ink.XMin * right.UnitScale) - (left.Shape.Ink.XMax * left.UnitScale) - floor;
        return byBoxes >= matters ? Plenty : distance - InkClearance.LeastDistance(ProfileOf(left), ProfileOf(right), floor);
    }

    /// <summary>Whether two neighbours are kept apart: not letters of one word, and nothing between the letters of Latin.</summary>
    /// <param name="hasSpace">Whether a space is between them.</param>
    public static bool Separates(GlyphRun left, GlyphRun right, bool hasSpace) =>
        ((left.Level | right.Level) & 1) != 0 && (hasSpace || KindAtEnd(left.Shape, atRight: true) != KindAtEnd(right.Shape, atRight: false));

    private static PlacedProfile ProfileOf(GlyphRun run) => new(run.Shape.Profile, run.UnitScale, run.Style.Rise.At(run.Style.Size).Value);

    private static Kind KindAtEnd(ShapedText shape, bool atRight)
    {
        ReadOnlySpan<char> text = shape.Text;
        bool first = (shape.Direction == TextDirection.RightToLeft) == atRight;
        _ = first ? Rune.DecodeFromUtf16(text, out Rune rune, out _) : Rune.DecodeLastFromUtf16(text, out rune, out _);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            _ when Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) => Kind.Punctuation,
            _ => Kind.Letter,
        };
    }

    private enum Kind : byte
    {
        Letter,
        Digit,
        Punctuation,
    }
}
