using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Tagging;

/// <summary>Gathers, while the pages are written, what belongs to which structure element.</summary>
internal sealed class StructureCollector(StructureElement root)
{
    private readonly Dictionary<StructureElement, ElementKids> _elements = [];
    private readonly List<List<StructureElement>> _pages = [];
    private readonly List<StructureElement> _annotated = [];

    public StructureElement Root { get; } = root;

    /// <summary>For each page the element of each of its marked-content sequences.</summary>
    public IReadOnlyList<IReadOnlyList<StructureElement>> Pages => _pages;

    /// <summary>The element of each annotation, in the order of <see cref="AddAnnotation"/>.</summary>
    public IReadOnlyList<StructureElement> Annotated => _annotated;

    /// <summary>Null for an element that no page has shown.</summary>
    public ElementKids? Find(StructureElement element) => _elements.GetValueOrDefault(element);

    public void BeginPage() => _pages.Add([]);

    /// <summary>Begins a marked-content sequence on the current page and gives its number (MCID).</summary>
    public int BeginSequence(StructureElement element)
    {
        List<StructureElement> page = _pages[^1];
        page.Add(element);
        Register(element).AddSequence(_pages.Count - 1, page.Count - 1);
        return page.Count - 1;
    }

    /// <summary>Adds an annotation of the current page and gives its place in <see cref="Annotated"/>.</summary>
    public int AddAnnotation(StructureElement element, ObjectId annotation)
    {
        Register(element).AddAnnotation(_pages.Count - 1, annotation);
        _annotated.Add(element);
        return _annotated.Count - 1;
    }

    public void Cover(StructureElement element, Rectangle area) => Register(element).Cover(_pages.Count - 1, area);

    private ElementKids Register(StructureElement element)
    {
        if (_elements.TryGetValue(element, out ElementKids? known))
        {
            return known;
        }

        var kids = new ElementKids();
        _elements.Add(element, kids);
        if (element.Parent is { } parent)
        {
            Register(parent).AddElement(element);
        }
        else if (element != Root)
        {
            throw new InvalidOperationException($"A {element.Role} on a page is no part of the book's structure");
        }

        return kids;
    }
}
