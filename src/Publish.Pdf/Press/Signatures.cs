using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Pdf.Export;

namespace Publish.Pdf.Press;

/// <summary>Fills the last folded sheet with blank pages.</summary>
internal static class Signatures
{
    public static ImmutableArray<Page> Fill(ImmutableArray<Page> pages, int signature, DiagnosticBag diagnostics)
    {
        int blanks = (signature - (pages.Length % signature)) % signature;
        if (blanks == 0 || pages.IsEmpty)
        {
            return pages;
        }

        diagnostics.Add(
            PdfRules.BlankPages,
            null,
            $"the press file has {blanks} blank {(blanks == 1 ? "page" : "pages")} at its end: {pages.Length} pages do not fill signatures of {signature}");
        Page last = pages[^1];
        return pages.AddRange(Enumerable.Range(1, blanks).Select(i => new Page(last.Index + i, "", i % 2 == 0 ? last.Side : Other(last.Side), last.Width, last.Height, [], [])));
    }

    private static PageSide Other(PageSide side) => side == PageSide.Recto ? PageSide.Verso : PageSide.Recto;
}
