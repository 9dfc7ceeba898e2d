using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Checks;

/// <summary>The ink of one line, picture or rule on a page.</summary>
internal sealed class InkLine
{
    /// <summary>Of the smaller of two glyphs, the share that is under another where a reader can no longer tell one from the other.</summary>
    private const double CoveredShare = 0.3;

    private readonly PageItem _item;

    /// <summary>The words of a line; a picture or a rule is one piece.</summary>
    private readonly (Rectangle Ink, PlacedRun? Run)[] _pieces;

    private InkLine(PageItem item)
    {
        _item = item;
        _pieces = item is TextLine line ? [.. line.Runs.Select(run => (line.InkOf(run), (PlacedRun?)run)).Where(piece => !piece.Item1.IsEmpty)] : [(item.Ink, null)];
        Ink = _pieces.Aggregate(Rectangle.Empty, (all, piece) => all.Union(piece.Ink));
    }

    public Rectangle Ink { get; }

    /// <summary>For messages.</summary>
    public string Name => _item switch
    {
        TextLine line => line.Segments[0].Text.Trim(),
        RuleItem => "a rule",
        ImageItem image => image.Image.Path,
        PolygonItem => "an ornament",
        _ => throw new InvalidOperationException($"unknown item {_item.GetType().Name}"),
    };

    public SourceSpan? Place => _item.Place;

    /// <summary>What has ink, by its upper edge.</summary>
    public static InkLine[] LinesOf(Page page) => [.. page.Items.Select(item => new InkLine(item)).Where(line => !line.Ink.IsEmpty).OrderBy(line => line.Ink.Top)];

    public InkContact ContactWith(InkLine other)
    {
        // Rules cross and join one another on purpose.
        if (!Ink.Overlaps(other.Ink) || (_item is not TextLine && other._item is not TextLine))
        {
            return InkContact.None;
        }

        InkContact contact = InkContact.None;
        foreach ((Rectangle ink, PlacedRun? run) in _pieces)
        {
            foreach ((Rectangle otherInk, PlacedRun? otherRun) in other._pieces.Where(piece => ink.Overlaps(piece.Ink)))
            {
                foreach ((Rectangle a, Rectangle b) in GlyphsOf(ink, run).SelectMany(a => other.GlyphsOf(otherInk, otherRun).Where(b => a.Overlaps(b)).Select(b => (a, b))))
                {
                    if (_item is not RuleItem && other._item is not RuleItem && Area(a.Intersect(b)) > CoveredShare * Math.Min(Area(a), Area(b)))
                    {
                        return InkContact.Covers;
                    }

                    contact = InkContact.Touches;
                }
            }
        }

        return contact;
    }

    private static double Area(Rectangle ink) => ink.Width.Value * ink.Height.Value;

    private IEnumerable<Rectangle> GlyphsOf(Rectangle ink, PlacedRun? run) => run is { } placed ? ((TextLine)_item).GlyphInksOf(placed) : [ink];
}

/// <summary>How the ink of two lines meets.</summary>
internal enum InkContact
{
    None,
    Touches,

    /// <summary>One is printed over the other, so that it cannot be read.</summary>
    Covers,
}
