using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Checks;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Layout.Styles;

namespace Publish.Layout.Furniture;

internal enum FolioPlace
{
    None,
    Head,
    Foot,
}

/// <summary>What a page carries round its text.</summary>
/// <param name="RunningHead">Null for none.</param>
/// <param name="HeadSource">Where the running head's words are in the manuscript; null where that is in no file of it.</param>
/// <param name="Language">Of the page's text and notes.</param>
internal sealed record PageFurniture(string? RunningHead, FolioPlace Folio, Language Language, SourceSpan? HeadSource = null)
{
    /// <summary>Of the running head.</summary>
    public Language HeadLanguage { get; init; } = Language;
}

/// <summary>Running heads, folios and the rule above the notes: artifacts, so that no reader takes them for text.</summary>
internal sealed class FurnitureComposer(Design design, FlowContext context, DiagnosticBag diagnostics)
{
    /// <summary>In words or characters; no line holds more.</summary>
    private const int LongestHead = 1000;

    private const string Ellipsis = "\u2026";

    private readonly Dictionary<(string Text, Pt Room), TextPart> _heads = [];

    public void Draw(PageCanvas page, PageGeometry geometry, PageFurniture wanted, string folio, bool recto)
    {
        Pt measure = geometry.Measure;
        bool outerIsLeft = geometry.OuterIsLeft(recto);
        Pt room = measure;
        if (wanted.Folio != FolioPlace.None)
        {
            TextPart part = Text(folio, design.Language);
            bool head = wanted.Folio == FolioPlace.Head;
            Pt x = head ? (outerIsLeft ? Pt.Zero : measure - part.Line.Width) : (measure - part.Line.Width) / 2;
            room = head ? measure - part.Line.Width - design.BodySize : measure;
            page.Draw(part with { X = x }, head ? geometry.Head : geometry.Height - geometry.Foot, Pt.Zero, ArtifactKind.Pagination);
        }

        if (wanted.RunningHead is { } text)
        {
            TextPart part = Head(text, wanted.HeadLanguage, room, wanted.HeadSource);
            page.Draw(part with { X = outerIsLeft ? measure - part.Line.Width : Pt.Zero }, geometry.Head, Pt.Zero, ArtifactKind.Pagination);
        }
    }

    /// <summary>A third of the measure at the start side; the whole measure where a note goes on from the page before.</summary>
    public void DrawNoteRule(PageCanvas page, Pt y, bool continues, Language language)
    {
        Pt measure = design.Geometry.Measure;
        Pt width = continues ? measure : measure / 3;
        Pt x = language.Direction == TextDirection.RightToLeft ? measure - width : Pt.Zero;
        page.Draw(new RulePart(x, y, width, new Pt(0.5)), design.Geometry.Top, Pt.Zero, ArtifactKind.Layout);
    }

    /// <summary>A running head, shortened at a word where it would run into the page number.</summary>
    private TextPart Head(string text, Language language, Pt room, SourceSpan? source)
    {
        if (_heads.TryGetValue((text, room), out TextPart? known))
        {
            return known;
        }

        TextPart part = Text(text, language);
        if (!Fits(part, room))
        {
            diagnostics.Add(LayoutRules.ShortenedHead, source, $"the running head \u201C{text}\u201D is too long for the line and was shortened", "shorten the title, if the words that are left do not tell what the page is about");
            part = Longest(text, language, WordEnds(text), room) ?? Longest(text, language, CharacterEnds(text), room) ?? Text(Ellipsis, language);
        }

        _heads.Add((text, room), part);
        return part;
    }

    /// <summary>The longest beginning of a text that has room with an ellipsis after it.</summary>
    /// <param name="ends">Where it may end, rising.</param>
    private TextPart? Longest(string text, Language language, List<int> ends, Pt room)
    {
        TextPart? best = null;
        for (int low = 0, high = ends.Count - 1; low <= high;)
        {
            int middle = (low + high) / 2;
            TextPart part = Text(string.Concat(text.AsSpan(0, ends[middle]).TrimEnd(" \u060C,;:\u061B"), Ellipsis), language);
            if (Fits(part, room))
            {
                (best, low) = (part, middle + 1);
            }
            else
            {
                high = middle - 1;
            }
        }

        return best;
    }

    /// <summary>Also in height: a long word of Nastaliq climbs with each of its letters.</summary>
    private bool Fits(TextPart part, Pt room) => part.Line.Width <= room && part.Line.Ink.Top <= Pt.Max(design.BodySize, design.Geometry.Head - InkCheck.SafeMargin);

    private static List<int> WordEnds(string text) => [.. Enumerable.Range(1, text.Length - 1).Where(i => char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])).Take(LongestHead)];

    private static List<int> CharacterEnds(string text)
    {
        var ends = new List<int>();
        for (int end = GraphemeBreaks.NextBoundary(text, 0); end < text.Length && end < LongestHead; end = GraphemeBreaks.NextBoundary(text, end))
        {
            ends.Add(end);
        }

        return ends;
    }

    private TextPart Text(string text, Language language)
    {
        StyledText styled = ParagraphStyler.Plain(design, design.RunningHead, text, null, language);
        return new TextPart(context.Unbroken(styled), styled, Pt.Zero, Pt.Zero);
    }
}
