using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Pages;

/// <summary>A line of text on a page.</summary>
/// <param name="X">Of the line's left edge; the runs' own X counts from here.</param>
/// <param name="Baseline">Distance of the baseline from the page's top.</param>
/// <param name="Direction">Of the paragraph that it is a line of.</param>
/// <param name="Segments">In logical order; at least one.</param>
public sealed record TextLine(Pt X, Pt Baseline, TextDirection Direction, ImmutableArray<TextSegment> Segments) : PageItem
{
    public override Rectangle Ink => Segments.Aggregate(Rectangle.Empty, (ink, segment) => segment.Runs.Aggregate(ink, (all, run) => all.Union(InkOf(run))));

    public override SourceSpan? Place => Segments[0].Element?.Place;

    /// <summary>All its runs, segment by segment.</summary>
    public IEnumerable<PlacedRun> Runs => Segments.SelectMany(segment => segment.Runs);

    /// <summary>The characters in logical order, without bidi controls.</summary>
    public string Text => string.Concat(Segments.Select(segment => segment.Text));

    public Rectangle InkOf(PlacedRun run) => OnPage(run.Ink);

    /// <summary>The ink of each glyph of a run that has any.</summary>
    public IEnumerable<Rectangle> GlyphInksOf(PlacedRun run) => run.GlyphInks().Select(OnPage);

    public Pt LeftOf(TextSegment segment) => X + segment.Runs[0].X;

    /// <summary>Where the segment ends with its spaces as they are stretched.</summary>
    public Pt RightOf(TextSegment segment) => X + segment.Runs[^1].X + segment.Runs[^1].Run.Advance + segment.Runs[^1].SpaceExtra;

    /// <summary>From the line's coordinates, y up from the baseline, to the page's: no other place converts them.</summary>
    private Rectangle OnPage(InkBox ink) => ink.IsEmpty ? Rectangle.Empty : new Rectangle(X + ink.Left, Baseline - ink.Top, X + ink.Right, Baseline - ink.Bottom);
}

/// <summary>A part of a line of one direction, one structure element and one font, never cut inside a word.</summary>
/// <param name="Element">The structure element it belongs to; null for an artifact.</param>
/// <param name="Runs">In visual order, left to right; at least one.</param>
public sealed record TextSegment(StructureElement? Element, ImmutableArray<PlacedRun> Runs)
{
    public bool IsRightToLeft => Runs[0].Run.IsRightToLeft;

    /// <summary>The characters in logical order, without bidi controls.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (PlacedRun placed in Runs.OrderBy(r => r.Run.Range.Start))
            {
                foreach (char c in placed.Run.Shape.Text)
                {
                    if (!FormatCharacters.IsBidiControl(c) && c != FormatCharacters.LineSeparator)
                    {
                        text.Append(c);
                    }
                }
            }

            return text.ToString();
        }
    }
}
