using System.Globalization;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Checks;
using Publish.Layout.Pages;
using Publish.Manuscript.Reading;
using Publish.Text.Fonts;

namespace Publish.Benchmarks;

/// <summary>How near the ink of neighbours comes in the lines of a book, measured on its finished pages.</summary>
internal static class TypographyFigures
{
    private const double Farthest = 0.2;
    private const int Shown = 12;

    public static int Run(string folder)
    {
        var diagnostics = new DiagnosticBag();
        if (BookReader.Read(folder, Path.GetFileName(Path.GetFullPath(folder)), new Files(folder), diagnostics) is not { } book)
        {
            Console.Error.WriteLine(string.Join('\n', diagnostics.ToSorted().Select(d => d.ToString())));
            return 1;
        }

        string fonts = Path.Combine(PeerOptions.FindRoot(), "fonts");
        PagedBook pages = Typesetter.Typeset(book, new FontLibrary(path => File.ReadAllBytes(Path.Combine(fonts, path))), new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        (string Folio, NeighbourPair Pair)[] pairs = [.. pages.Pages.AsParallel().AsOrdered().SelectMany(page => NeighbourInk.PairsOf(page, Farthest).Select(pair => (page.Folio, pair)).ToArray())];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages.Pages.Length} pages, {pairs.Length} pairs; touching (< 0.02 em) {Count(0.02)}, < 0.08 em {Count(0.08)}, < 0.10 em {Count(0.10)}"));
        foreach ((string folio, NeighbourPair pair) in pairs.OrderBy(p => p.Pair.Ems).Take(Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pair.Ems:0.000} em  page {folio}  {pair.Right} | {pair.Left}"));
        }

        return 0;

        int Count(double ems) => pairs.Count(p => p.Pair.Ems < ems);
    }

    private sealed class Files(string folder) : IBookFiles
    {
        public byte[]? Read(string path)
        {
            string file = Path.Combine(folder, path);
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
    }
}
