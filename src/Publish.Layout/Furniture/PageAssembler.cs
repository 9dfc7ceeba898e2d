using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Layout.Styles;

namespace Publish.Layout.Furniture;

/// <summary>Puts the bodies of pages into the book: margins by side, furniture, links, destinations.</summary>
internal sealed class PageAssembler(Design design, FurnitureComposer furniture)
{
    private readonly ImmutableArray<Page>.Builder _pages = ImmutableArray.CreateBuilder<Page>();
    private readonly Dictionary<string, Destination> _destinations = new(StringComparer.Ordinal);

    public int Count => _pages.Count;

    public ImmutableArray<Page> Pages => _pages.ToImmutable();

    public IReadOnlyDictionary<string, Destination> Destinations => _destinations;

    public void AddBlank(string folio) => Add(new PageBody([], [], null, false), folio, new PageFurniture(null, FolioPlace.None, design.Language));

    public void Add(PageBody body, string folio, PageFurniture wanted)
    {
        int index = _pages.Count;
        bool recto = index % 2 == 0;
        var page = new PageCanvas(index, design.Geometry.FrameLeft(recto), design.Geometry.Top, _destinations);
        furniture.Draw(page, design.Geometry, wanted, folio, recto);
        page.Draw(body.Rows);
        if (body.NoteRule is { } rule)
        {
            furniture.DrawNoteRule(page, rule, body.Continues, wanted.Language);
        }

        page.Draw(body.Notes);
        _pages.Add(new Page(index, folio, recto ? PageSide.Recto : PageSide.Verso, design.Geometry.Width, design.Geometry.Height, page.Items, page.Links));
    }
}
