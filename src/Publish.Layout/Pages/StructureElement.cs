using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Layout.Pages;

/// <summary>A node of the document's logical structure (ISO 32000-1, 14.8.4). Built while the text is styled, in logical order.</summary>
/// <remarks>
/// Compared by reference. An exporter writes the children of an element without content of its own in the order of <see cref="Children"/>;
/// of an element that holds content too, in the order in which content and children first appear on the pages.
/// </remarks>
public sealed class StructureElement
{
    private readonly List<StructureElement> _children = [];

    public StructureElement(StructureRole role, StructureElement? parent)
    {
        Role = role;
        Parent = parent;
        parent?._children.Add(this);
    }

    public StructureRole Role { get; }

    public StructureElement? Parent { get; private set; }

    public IReadOnlyList<StructureElement> Children => _children;

    /// <summary>The element's language where it differs from its parent's.</summary>
    public Language? Language { get; init; }

    /// <summary>Alternative text of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>How the items of a list are labelled; null for what is no list.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>Unique in the document; notes must have one.</summary>
    public string? Id { get; init; }

    /// <summary>Where its text stands in the manuscript; null where that is where its parent's stands.</summary>
    public SourceSpan? Span { get; set; }

    /// <summary>Where its text stands, by its own knowledge or its parents'.</summary>
    public SourceSpan? Place => Span ?? Parent?.Place;

    /// <summary>Joins a subtree that was built apart, such as a section laid out in its own thread.</summary>
    public void Adopt(StructureElement child)
    {
        child.Parent = this;
        _children.Add(child);
    }
}

/// <summary>Standard structure types of PDF 1.7 that the layout uses.</summary>
public enum StructureRole
{
    Document,
    Part,
    Section,
    Div,
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    BlockQuote,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableRow,
    TableHeader,
    TableData,
    Figure,
    Caption,
    TableOfContents,
    TableOfContentsItem,
    Index,
    Reference,
    Note,
    Link,
    Span,
    Code,
}

/// <summary>The ListNumbering attribute (ISO 32000-1, 14.8.5.5): numbers in digits or letters of any script, bullets, or neither.</summary>
public enum ListNumbering
{
    /// <summary>Labels are words, as in a glossary.</summary>
    None,
    Disc,
    Decimal,
}
