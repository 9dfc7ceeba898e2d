using System.Collections.Immutable;
using System.Globalization;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Pdf.Content;

/// <summary>A segment, and what its neighbours mean for how readers take it.</summary>
/// <param name="FollowsSpace">
/// It goes on with a line after a space or a gap, at the other side of which the text turns or steps to the left. pdf.js drops a space at the end of a piece of text there, so the piece says it itself.
/// </param>
/// <param name="FollowsNumber">It is a number, as of a note, at the left of another that it touches.</param>
/// <param name="FollowsMark">What is before it ends with a vowel mark.</param>
/// <param name="IsCovered">It begins a line that is covered.</param>
internal readonly record struct SegmentContext(VisualLine Line, TextLine TextLine, TextSegment Segment, bool FollowsSpace, bool FollowsNumber, bool FollowsMark, bool IsCovered)
{
    /// <summary>In ems; a wider gap parts words.</summary>
    private const double Gap = 0.125;

    public ImmutableArray<PlacedRun> Runs => Segment.Runs;

    /// <summary>Of the line's left edge, from which the runs' X counts.</summary>
    public double X => TextLine.X.Value;

    public double Left => TextLine.LeftOf(Segment).Value;

    /// <summary>Where the last run ends as it was shaped.</summary>
    public double Right => (TextLine.X + Runs[^1].X + Runs[^1].Run.Advance).Value;

    /// <summary>The first character that is read.</summary>
    public char FirstCharacter => (Segment.IsRightToLeft ? Runs[^1] : Runs[0]).Run.Shape.Text is { Length: > 0 } text ? text[0] : '\0';

    private string LastText => (Segment.IsRightToLeft ? Runs[0] : Runs[^1]).Run.Shape.Text;

    private char LastCharacter => LastText is { Length: > 0 } text ? text[^1] : '\0';

    public static SegmentContext First(VisualLine line, TextLine textLine, TextSegment segment) => new(line, textLine, segment, false, false, false, line.IsCovered);

    /// <summary>The segment after this one.</summary>
    public SegmentContext Next(TextLine textLine, TextSegment segment)
    {
        var next = new SegmentContext(Line, textLine, segment, false, false, false, false);
        bool returns = next.Left < Left;
        bool turns = Segment.IsRightToLeft != segment.IsRightToLeft;
        bool isSeparate = IsSeparateFrom(next);
        return next with
        {
            FollowsSpace = isSeparate && (returns || (turns && !segment.IsRightToLeft)),
            FollowsNumber = returns && !isSeparate && char.IsDigit(LastCharacter) && char.IsDigit(next.FirstCharacter),
            FollowsMark = IsMark(LastText.TrimEnd()),
        };
    }

    private bool IsSeparateFrom(SegmentContext next)
    {
        double gap = next.Left < Left ? Left - next.Right : next.Left - Right;
        return char.IsWhiteSpace(LastCharacter) || char.IsWhiteSpace(next.FirstCharacter) || gap > Gap * next.Runs[^1].Run.FontSize.Value;
    }

    private static bool IsMark(string text) => text.Length > 0 && char.GetUnicodeCategory(text[^1]) == UnicodeCategory.NonSpacingMark;
}
