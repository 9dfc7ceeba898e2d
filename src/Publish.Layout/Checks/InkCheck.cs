using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Pages;

namespace Publish.Layout.Checks;

/// <summary>Proves of finished pages that no ink touches ink of another line or of a neighbour in its line, and none leaves the safe area or the paper.</summary>
/// <remarks>It sees the display lists alone, so that a mistake of the layout cannot hide itself: first whole lines, then words, then glyphs are compared, by their boxes of ink.</remarks>
internal static class InkCheck
{
    /// <summary>Printers ask for 3 to 5 mm between ink and the edge of the trimmed page.</summary>
    public static readonly Pt SafeMargin = Pt.FromMillimetres(4);

    /// <summary>What is nearer, in ems, is seen as one.</summary>
    private const double Touching = 0.02;

    public static void Run(ImmutableArray<Page> pages, DiagnosticBag diagnostics) => Parallel.ForEach(pages, page => Check(page, diagnostics));

    private static void CheckNeighbours(Page page, DiagnosticBag diagnostics)
    {
        foreach (NeighbourPair pair in NeighbourInk.PairsOf(page, Touching).Where(p => p.Ems < Touching))
        {
            diagnostics.Add(
                LayoutRules.InkCollision,
                pair.Segment.Element?.Place,
                $"page {page.Folio}: the ink of \u201C{pair.Right}\u201D touches that of \u201C{pair.Left}\u201D beside it",
                "put a space between the two, or change one of them");
        }
    }

    private static void Check(Page page, DiagnosticBag diagnostics)
    {
        InkLine[] lines = InkLine.LinesOf(page);
        CheckEdges(page, lines, diagnostics);
        CheckNeighbours(page, diagnostics);
        for (int i = 0; i < lines.Length; i++)
        {
            // Sorted by their upper edges: what begins below a line's lowest ink cannot touch it.
            for (int j = i + 1; j < lines.Length && lines[j].Ink.Top < lines[i].Ink.Bottom; j++)
            {
                InkContact contact = lines[i].ContactWith(lines[j]);
                if (contact == InkContact.None)
                {
                    continue;
                }

                (string first, string second) = (lines[i].Name, lines[j].Name);
                SourceSpan? place = lines[i].Place ?? lines[j].Place;
                if (contact == InkContact.Covers)
                {
                    diagnostics.Add(LayoutRules.InkCovered, place, $"page {page.Folio}: \u201C{first}\u201D and \u201C{second}\u201D are printed over one another", "give the passage more room");
                }
                else
                {
                    diagnostics.Add(LayoutRules.InkCollision, place, $"page {page.Folio}: the ink of \u201C{first}\u201D touches that of \u201C{second}\u201D", "give the text more leading");
                }
            }
        }
    }

    private static void CheckEdges(Page page, InkLine[] lines, DiagnosticBag diagnostics)
    {
        var paper = new Rectangle(Pt.Zero, Pt.Zero, page.Width, page.Height);
        var safe = new Rectangle(SafeMargin, SafeMargin, page.Width - SafeMargin, page.Height - SafeMargin);
        if (Array.Find(lines, l => !paper.Contains(l.Ink)) is { } lost)
        {
            diagnostics.Add(
                LayoutRules.InkOffPage,
                lost.Place,
                $"page {page.Folio}: \u201C{lost.Name}\u201D is printed beyond the edge of the paper",
                "give the page wider margins, or the passage shorter words");
        }
        else if (Array.Find(lines, l => !safe.Contains(l.Ink)) is { } near)
        {
            diagnostics.Add(
                LayoutRules.InkOutsideSafeArea,
                near.Place,
                $"page {page.Folio}: the ink of \u201C{near.Name}\u201D comes nearer to the edge of the page than {SafeMargin.InMillimetres()}",
                "give the page wider margins, or the passage shorter words");
        }
    }
}
