using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Checks;

/// <summary>Proves of finished pages that no ink touches ink of another line and none leaves the safe area.</summary>
/// <remarks>It sees the display lists alone, so that a mistake of the layout cannot hide itself: first whole lines, then words, then glyphs are compared, by their boxes of ink.</remarks>
internal static class InkCheck
{
    /// <summary>Printers ask for 3 to 5 mm between ink and the edge of the trimmed page.</summary>
    private static readonly Pt SafeMargin = Pt.FromMillimetres(4);

    public static void Run(ImmutableArray<Page> pages, DiagnosticBag diagnostics) => Parallel.ForEach(pages, page => Check(page, diagnostics));

    private static void Check(Page page, DiagnosticBag diagnostics)
    {
        List<InkLine> lines = InkLine.LinesOf(page);
        var safe = new InkBox(SafeMargin, SafeMargin, page.Width - SafeMargin, page.Height - SafeMargin);
        if (lines.Find(l => !Holds(safe, l.Ink)) is { } line)
        {
            diagnostics.Add(
                LayoutRules.InkOutsideSafeArea,
                line.Place,
                $"page {page.Folio}: the ink of \u201C{line.Name}\u201D comes nearer to the edge of the page than {SafeMargin.InMillimetres()}",
                "give the page wider margins, or the passage shorter words");
        }

        for (int i = 0; i < lines.Count; i++)
        {
            // Sorted by their upper edges: what begins below a line's lowest ink cannot touch it.
            for (int j = i + 1; j < lines.Count && lines[j].Ink.Bottom < lines[i].Ink.Top; j++)
            {
                if (lines[i].Touches(lines[j]))
                {
                    diagnostics.Add(
                        LayoutRules.InkCollision,
                        lines[i].Place ?? lines[j].Place,
                        $"page {page.Folio}: the ink of \u201C{lines[i].Name}\u201D touches that of \u201C{lines[j].Name}\u201D",
                        "give the text more leading");
                }
            }
        }
    }

    /// <summary>Boxes on a page grow downwards, so their bottom is their smaller y.</summary>
    private static bool Holds(InkBox outer, InkBox inner) =>
        inner.IsEmpty || (inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Bottom >= outer.Bottom && inner.Top <= outer.Top);
}
