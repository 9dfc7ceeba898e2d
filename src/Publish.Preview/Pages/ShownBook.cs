using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout.Pages;

namespace Publish.Preview.Pages;

/// <summary>A state of the book made ready for the browser. What takes time is made when it is first asked for; safe for several threads.</summary>
internal sealed class ShownBook
{
    private const int MaxHits = 200;
    private const int Context = 40;

    private readonly Lazy<ImmutableArray<List<PageTextBlock>>> _text;
    private readonly Lazy<JsonPreviewBook> _description;

    public ShownBook(PreviewState state, PagedBook? pages, int version)
    {
        State = state;
        Pages = pages;
        Version = version;
        _text = new(() => pages is null ? [] : [.. pages.Pages.AsParallel().AsOrdered().Select(PageText.Of)]);
        _description = new(Describe);
        Epub = new EpubView(state.Epub);
    }

    public PreviewState State { get; }

    /// <summary>Of this state, or of the last one that could be set; null where there was none.</summary>
    public PagedBook? Pages { get; }

    /// <summary>Rises with each state.</summary>
    public int Version { get; }

    public EpubView Epub { get; }

    public JsonPreviewBook Description => _description.Value;

    public JsonPage TextOf(int index) => new([.. _text.Value[index].Select(b => new JsonBlock(
        RoleOf(b.Element), b.Span?.Source.Path, b.Span?.Position.Line, b.Span?.Position.Column, [.. b.Lines.Select(l => new JsonLine(l.Area.Left.Value, l.Area.Top.Value, l.Area.Right.Value, l.Area.Bottom.Value, l.Line.Direction == TextDirection.RightToLeft, l.Text))]))]);

    public JsonHit[] Search(string query)
    {
        string wanted = PageText.ForSearch(query).Trim();
        var hits = new List<JsonHit>();
        for (int page = 0; wanted.Length > 0 && page < _text.Value.Length; page++)
        {
            for (int block = 0; block < _text.Value[page].Count && hits.Count < MaxHits; block++)
            {
                string text = PageText.ForSearch(_text.Value[page][block].Text);
                int at = text.IndexOf(wanted, StringComparison.Ordinal);
                if (at >= 0)
                {
                    int from = Math.Max(0, text.LastIndexOf(' ', Math.Max(0, at - Context)) + 1);
                    int to = Math.Min(text.Length, at + wanted.Length + Context);
                    hits.Add(new JsonHit(page, block, text[from..at], text[at..(at + wanted.Length)], text[(at + wanted.Length)..to]));
                }
            }
        }

        return [.. hits];
    }

    private JsonPreviewBook Describe()
    {
        if (Pages is not { } book)
        {
            return new JsonPreviewBook(Version, State.Name, "en", false, false, [], [], Diagnostics());
        }

        bool rightToLeft = book.Info.Language.Direction == TextDirection.RightToLeft;
        return new JsonPreviewBook(
            Version, book.Info.Title, book.Info.Language.Tag, rightToLeft, State.Epub is not null,
            [.. book.Pages.AsParallel().AsOrdered().Select(p => new JsonPageInfo(p.Folio, p.Side == PageSide.Recto, p.Width.Value, p.Height.Value, PageKey.Of(p)))],
            [.. book.Outline.Select(Outlined)],
            Diagnostics());
    }

    private JsonOutline Outlined(OutlineEntry entry) =>
        new(entry.Title, Pages!.Destinations.TryGetValue(entry.Anchor, out Destination place) ? place.PageIndex : 0, [.. entry.Children.Select(Outlined)]);

    private JsonPreviewDiagnostic[] Diagnostics() => [.. State.Diagnostics.Select(d =>
    {
        (int Page, int Block)? place = d.Span is { } span ? Find(span) : null;
        return new JsonPreviewDiagnostic(
            d.Rule.Code, d.Severity.ToString().ToLowerInvariant(), d.Message, d.Hint, d.Span?.Source.Path, d.Span?.Position.Line, d.Span?.Position.Column, place?.Page, place?.Block);
    })];

    /// <summary>The block that holds a place of the manuscript, or else the last one before it in its file.</summary>
    private (int Page, int Block)? Find(SourceSpan place)
    {
        (int Page, int Block)? best = null;
        int bestStart = -1;
        for (int page = 0; page < _text.Value.Length; page++)
        {
            for (int block = 0; block < _text.Value[page].Count; block++)
            {
                if (_text.Value[page][block].Span is { } span && span.Source.Path == place.Source.Path && span.Start <= place.Start && span.Start > bestStart)
                {
                    (best, bestStart) = ((page, block), span.Start);
                }
            }
        }

        return best;
    }

    private static string RoleOf(StructureElement element) => element.Role switch
    {
        // A page that lies open may begin anywhere, so levels would skip.
        StructureRole.Heading1 or StructureRole.Heading2 or StructureRole.Heading3 or StructureRole.Heading4 => "h2",
        _ => "p",
    };
}
