using System.Collections.Immutable;
using System.Text;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>Text and targets of references, as far as they are known when a section is composed.</summary>
internal sealed class ReferenceTexts(BookReferences places, ResolvedPageNumbers pageNumbers)
{
    public Book Book => places.Book;

    /// <summary>About as wide as a page number, while none is known.</summary>
    private const string UnknownNumber = "\u06F0\u06F0";

    /// <summary>The title or number of a target, or the number of its page.</summary>
    public string TextOf(CrossReference reference) => reference.Form == ReferenceForm.Page
        ? FolioOf(reference.Target) ?? UnknownNumber
        : places.TitleOf(reference.Target) ?? "";

    /// <summary>A title or heading as one line, without its notes, for contents, bookmarks and running heads.</summary>
    public string LineOf(ImmutableArray<Inline> inlines) => PlainText.LineOf(inlines, TextOf);

    public string? FolioOf(BookTarget target) => pageNumbers.Of(target);

    /// <summary>Text and targets of all references and links of a section as one string: while it is the same, nothing outside the section changes its layout.</summary>
    public string AllIn(Section section)
    {
        var all = new StringBuilder();
        foreach (Inline inline in Walk.Inlines(section))
        {
            switch (inline)
            {
                case CrossReference reference: all.Append(TextOf(reference)).Append('\n').Append(AnchorOf(reference.Target)?.Anchor).Append('\n'); break;
                case Link link: all.Append(AnchorOf(link.Target)?.Anchor).Append('\n'); break;
                default: break;
            }
        }

        return all.ToString();
    }

    /// <summary>The target of a link into the book; null where there is none, which has been reported.</summary>
    public AnchorTarget? AnchorOf(LinkTarget target) => target switch
    {
        BookTarget place => new AnchorTarget(Anchors.For(place)),
        TermTarget term when places.FindTerm(term.Term) is { } place => new AnchorTarget(Anchors.For(place)),
        _ => null,
    };
}
