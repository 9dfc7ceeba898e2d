using System.Collections.Immutable;
using System.Text;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>What references say and where they lead, as far as it is known when a section is set.</summary>
internal sealed class ReferenceTexts(BookReferences places, FoundFolios folios)
{
    public Book Book => places.Book;

    /// <summary>About as wide as a folio, for as long as none is known.</summary>
    private const string UnknownFolio = "\u06F0\u06F0";

    /// <summary>The title or number of a place, or the folio of its page.</summary>
    public string TextOf(CrossReference reference) => reference.Form == ReferenceForm.Page
        ? FolioOf(reference.Target) ?? UnknownFolio
        : places.TitleOf(reference.Target) ?? "";

    /// <summary>A title or heading as one line, without its notes, for contents, bookmarks and running heads.</summary>
    public string LineOf(ImmutableArray<Inline> inlines) => PlainText.LineOf(inlines, TextOf);

    public string? FolioOf(BookTarget target) => folios.Of(target);

    /// <summary>What all references and links of a section say and where they lead, as one text: while it is the same, nothing outside of the section changes how it is set.</summary>
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

    /// <summary>Where a link into the book leads; null where there is no such place, which has been said.</summary>
    public AnchorTarget? AnchorOf(LinkTarget target) => target switch
    {
        BookTarget place => new AnchorTarget(Anchors.For(place)),
        TermTarget term when places.FindTerm(term.Term) is { } place => new AnchorTarget(Anchors.For(place)),
        _ => null,
    };
}
