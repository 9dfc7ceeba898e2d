using System.Globalization;
using Publish.Core.Source;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;

namespace Publish.Pdf.Press;

/// <summary>Says where ink comes nearer to the cut or to the spine than the printer asks for: once for each, with the first place and how many pages there are.</summary>
internal static class SafetyCheck
{
    /// <summary>What the large services ask for at the spine, in millimetres: a thicker book opens less.</summary>
    private static readonly (int Pages, double Gutter)[] Gutters = [(150, 9.6), (300, 12.7), (500, 15.9), (700, 19.1), (int.MaxValue, 22.3)];

    public static void Run(PagedBook book, PressSettings settings, DiagnosticBag diagnostics)
    {
        BindingSide binding = book.Info.Binding;
        Report(
            PdfRules.NearEdge,
            Find(book, (page, ink) => ToCut(page, ink, binding), settings.Safety),
            $"nearer to the cut than {Shown(settings.Safety)}",
            "give `design: margins:` more, or `press: safety:` less where the printer allows it",
            diagnostics);
        double gutter = settings.Gutter ?? GutterFor(book.Pages.Length);
        Report(
            PdfRules.NearSpine,
            Find(book, (page, ink) => ToSpine(page, ink, binding), gutter),
            $"nearer to the spine than the {Shown(gutter)} that {book.Pages.Length} pages ask for",
            "give `design: margins: inner:` more, or say `press: gutter:` where the printer allows less",
            diagnostics);
    }

    internal static double GutterFor(int pages) => Gutters.First(g => pages <= g.Pages).Gutter;

    /// <summary>The first item of each page that is too near.</summary>
    private static List<(Page Page, PageItem Item)> Find(PagedBook book, Func<Page, Rectangle, Pt> distance, double millimetres)
    {
        var found = new List<(Page, PageItem)>();
        foreach (Page page in book.Pages)
        {
            // A hundredth of a millimetre is nobody's fault: margins are given in whole ones.
            if (page.Items.FirstOrDefault(item => item.Ink is { IsEmpty: false } ink && distance(page, ink).Millimetres < millimetres - 0.01) is { } item)
            {
                found.Add((page, item));
            }
        }

        return found;
    }

    private static Pt ToCut(Page page, Rectangle ink, BindingSide binding)
        => Pt.Min(Pt.Min(ink.Top, page.Height - ink.Bottom), SpineIsRight(page, binding) ? ink.Left : page.Width - ink.Right);

    private static Pt ToSpine(Page page, Rectangle ink, BindingSide binding) => SpineIsRight(page, binding) ? page.Width - ink.Right : ink.Left;

    private static bool SpineIsRight(Page page, BindingSide binding) => (page.Side == PageSide.Recto) == (binding == BindingSide.Right);

    private static void Report(DiagnosticRule rule, List<(Page Page, PageItem Item)> found, string what, string hint, DiagnosticBag diagnostics)
    {
        if (found is [(Page first, PageItem item), ..])
        {
            string others = found.Count > 1 ? $" and {found.Count - 1} more" : "";
            diagnostics.Add(rule, item.Place, $"page {first.Folio}{others}: ink comes {what}", hint);
        }
    }

    private static string Shown(double millimetres) => string.Create(CultureInfo.InvariantCulture, $"{millimetres:0.##} mm");
}
