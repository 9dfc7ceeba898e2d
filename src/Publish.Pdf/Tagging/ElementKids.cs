using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Tagging;

/// <summary>What the pages have shown of one structure element so far, in the order of its first appearance.</summary>
internal sealed class ElementKids
{
    private readonly List<ElementKid> _kids = [];

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<ElementKid> Kids => _kids;

    /// <summary>Whether it holds text, pictures or annotations itself, not only in its children.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The page of the first content of its own, -1 where it has none.</summary>
    public int FirstPage { get; private set; } = -1;

    /// <summary>Of the pictures and rules drawn for it on its first page; for figures.</summary>
    public Rectangle? Box { get; private set; }

    public ObjectId Id { get; set; }

    public void AddElement(StructureElement child) => _kids.Add(new ElementKid(child, 0, 0, default));

    public void AddSequence(int page, int sequence) => AddContent(page, new ElementKid(null, page, sequence, default));

    public void AddAnnotation(int page, ObjectId annotation) => AddContent(page, new ElementKid(null, page, 0, annotation));

    public void Cover(int page, Rectangle area)
    {
        if (page == FirstPage)
        {
            Box = Box?.Union(area) ?? area;
        }
    }

    private void AddContent(int page, ElementKid kid)
    {
        HasContent = true;
        FirstPage = FirstPage < 0 ? page : FirstPage;
        _kids.Add(kid);
    }
}

/// <summary>A child element, or else an annotation, or else a marked-content sequence of a page.</summary>
internal readonly record struct ElementKid(StructureElement? Element, int Page, int Sequence, ObjectId Annotation)
{
    public bool IsAnnotation => Annotation.Number != 0;
}
