using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Checks;

/// <summary>The ink of one line, picture or rule on a page. Boxes are in page coordinates: y grows downwards, so Bottom is the upper edge.</summary>
internal sealed class InkLine
{
    /// <summary>Of the smaller of two glyphs, the share that is under another where a reader can no longer tell one from the other.</summary>
    private const double CoveredShare = 0.3;

    private readonly List<(InkBox Box, PlacedRun? Run)> _words = [];
    private readonly Pt _x;
    private readonly Pt _baseline;
    private readonly bool _isText;
    private readonly bool _isRule;

    private InkLine(PageItem item, Pt x, Pt baseline, string name)
    {
        _x = x;
        _baseline = baseline;
        _isText = item is TextItem;
        _isRule = item is RuleItem;
        Name = name;
        Place = item.Element?.Place;
    }

    public InkBox Ink { get; private set; } = InkBox.Empty;

    /// <summary>For messages.</summary>
    public string Name { get; }

    /// <summary>In the manuscript; null where it stands in none of its files.</summary>
    public SourceSpan? Place { get; }

    /// <summary>By their upper edges. The segments of a line follow one another and share its place.</summary>
    public static List<InkLine> LinesOf(Page page)
    {
        var lines = new List<InkLine>();
        foreach (PageItem item in page.Items)
        {
            switch (item)
            {
                case TextItem text:
                    if (lines.Count == 0 || !lines[^1]._isText || lines[^1]._x != text.X || lines[^1]._baseline != text.Baseline)
                    {
                        lines.Add(new InkLine(text, text.X, text.Baseline, PageDump.TextOf(text).Trim()));
                    }

                    lines[^1].Add(text);
                    break;
                case RuleItem rule:
                    lines.Add(new InkLine(rule, rule.Area.Left, rule.Area.Top, "a rule"));
                    lines[^1].Add(BoxOf(rule.Area), null);
                    break;
                case ImageItem image:
                    lines.Add(new InkLine(image, image.Area.Left, image.Area.Top, image.Image.Path));
                    lines[^1].Add(BoxOf(image.Area), null);
                    break;
                case PolygonItem polygon:
                    InkBox box = polygon.Corners.Aggregate(InkBox.Empty, (all, corner) => all.Union(new InkBox(corner.X, corner.Y, corner.X, corner.Y)));
                    lines.Add(new InkLine(polygon, box.Left, box.Bottom, "an ornament"));
                    lines[^1].Add(box, null);
                    break;
                default:
                    throw new InvalidOperationException($"unknown item {item.GetType().Name}");
            }
        }

        lines.RemoveAll(l => l.Ink.IsEmpty);
        lines.Sort((a, b) => a.Ink.Bottom.CompareTo(b.Ink.Bottom));
        return lines;
    }

    public InkContact ContactWith(InkLine other)
    {
        // Rules cross and join one another on purpose.
        if (!Overlap(Ink, other.Ink) || (!_isText && !other._isText))
        {
            return InkContact.None;
        }

        InkContact contact = InkContact.None;
        foreach ((InkBox box, PlacedRun? run) in _words)
        {
            foreach ((InkBox otherBox, PlacedRun? otherRun) in other._words)
            {
                if (!Overlap(box, otherBox))
                {
                    continue;
                }

                foreach ((InkBox a, InkBox b) in GlyphsOf(box, run).SelectMany(a => other.GlyphsOf(otherBox, otherRun).Where(b => Overlap(a, b)).Select(b => (a, b))))
                {
                    if (!_isRule && !other._isRule && SharedArea(a, b) > CoveredShare * Math.Min(Area(a), Area(b)))
                    {
                        return InkContact.Covers;
                    }

                    contact = InkContact.Touches;
                }
            }
        }

        return contact;
    }

    private static double Area(InkBox box) => (box.Right - box.Left).Value * (box.Top - box.Bottom).Value;

    private static double SharedArea(InkBox a, InkBox b) =>
        (Pt.Min(a.Right, b.Right) - Pt.Max(a.Left, b.Left)).Value * (Pt.Min(a.Top, b.Top) - Pt.Max(a.Bottom, b.Bottom)).Value;

    private void Add(TextItem text)
    {
        foreach (PlacedRun run in text.Runs)
        {
            Add(OnPage(run.Ink), run);
        }
    }

    private void Add(InkBox box, PlacedRun? run)
    {
        if (!box.IsEmpty)
        {
            _words.Add((box, run));
            Ink = Ink.Union(box);
        }
    }

    private IEnumerable<InkBox> GlyphsOf(InkBox box, PlacedRun? run) => run is { } placed ? placed.GlyphInks().Select(OnPage) : [box];

    private InkBox OnPage(InkBox ink) => ink.IsEmpty ? ink : new InkBox(_x + ink.Left, _baseline - ink.Top, _x + ink.Right, _baseline - ink.Bottom);

    private static InkBox BoxOf(Rectangle area) => new(area.Left, area.Top, area.Right, area.Bottom);

    private static bool Overlap(InkBox a, InkBox b) => a.Left < b.Right && b.Left < a.Right && a.Bottom < b.Top && b.Bottom < a.Top;
}

/// <summary>How the ink of two lines meets.</summary>
internal enum InkContact
{
    None,
    Touches,

    /// <summary>One is printed over the other, so that it cannot be read.</summary>
    Covers,
}
