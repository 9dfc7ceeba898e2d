using Publish.Core.Units;
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
internal sealed record PageFurniture(string? RunningHead, FolioPlace Folio);

/// <summary>Running heads, folios and the rule above the notes: artifacts, so that no reader takes them for text.</summary>
internal sealed class FurnitureSetter(Design design, FlowContext context)
{
    public void Draw(PageCanvas page, PageGeometry geometry, PageFurniture wanted, string folio, bool recto)
    {
        Pt measure = geometry.Measure;
        bool outerIsLeft = geometry.OuterIsLeft(recto);
        if (wanted.Folio != FolioPlace.None)
        {
            TextPart part = Text(folio);
            bool head = wanted.Folio == FolioPlace.Head;
            Pt x = head ? (outerIsLeft ? Pt.Zero : measure - part.Line.Width) : (measure - part.Line.Width) / 2;
            page.Draw(part with { X = x }, head ? geometry.Head : geometry.Height - geometry.Foot, Pt.Zero, ArtifactKind.Pagination);
        }

        if (wanted.RunningHead is { } text)
        {
            TextPart part = Text(text);
            page.Draw(part with { X = outerIsLeft ? measure - part.Line.Width : Pt.Zero }, geometry.Head, Pt.Zero, ArtifactKind.Pagination);
        }
    }

    /// <summary>A third of the measure at the start side; the whole measure where a note goes on from the page before.</summary>
    public void DrawNoteRule(PageCanvas page, Pt y, bool continues)
    {
        Pt measure = design.Geometry.Measure;
        Pt width = continues ? measure : measure / 3;
        Pt x = design.IsRightToLeft ? measure - width : Pt.Zero;
        page.Draw(new RulePart(x, y, width, new Pt(0.5)), design.Geometry.Top, Pt.Zero, ArtifactKind.Layout);
    }

    private TextPart Text(string text)
    {
        StyledText styled = ParagraphStyler.Plain(design, design.RunningHead, text, null, design.Language);
        return new TextPart(context.Unbroken(styled), styled, Pt.Zero, Pt.Zero);
    }
}
