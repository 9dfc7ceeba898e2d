using AngleSharp.Dom;
using Publish.Import.Recognition;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>Marks of notes in HTML: raised numbers, and links inside the page whose text is a number, a star or an arrow.</summary>
internal static class HtmlMarks
{
    private const int MaxLength = 12;
    private static readonly char[] Arrows = ['\u21A9', '\u21A5', '\u2191', '\u2934', '^', '\uFE0E'];

    /// <param name="before">The text of the line before it.</param>
    public static MarkPiece? Read(IElement element, string before)
    {
        if (element.LocalName is not ("sup" or "a") || element.TextContent is not { Length: > 0 and <= MaxLength } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        IElement? link = element.LocalName == "a" ? element : element.QuerySelector("a[href]") ?? (element.ParentElement?.LocalName == "a" ? element.ParentElement : null);
        string? target = link?.GetAttribute("href") is ['#', .. { Length: > 0 } id] ? id : null;
        string taken = TextDecoding.Clean(Spaces.Fold(text)).Text;
        bool isMark = NoteForms.Alone().IsMatch(taken);
        bool isBack = target is not null && taken.Trim().All(c => Arrows.Contains(c));
        int? number = NoteForms.NumberIn(taken);
        bool isRaised = element.LocalName == "sup" && RaisedText.Of(taken, before, SourceStyle.Plain, link: null) is MarkPiece;
        return (isMark && (target is not null || isRaised)) || isBack ? new MarkPiece(taken, number, target) : null;
    }
}
