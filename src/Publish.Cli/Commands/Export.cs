using Publish.Core.Source;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;

namespace Publish.Cli.Commands;

/// <summary>Writes the artifacts that were asked for, side by side: they share the book and its pages, and nothing else.</summary>
internal static class Export
{
    public static void WriteAll(Book book, PagedBook pages, DateTimeOffset date, Func<string, Stream> open, IReadOnlySet<string> formats, DiagnosticBag diagnostics)
    {
        var work = new List<Action>();
        if (formats.Contains("pdf"))
        {
            Stream pdf = open("pdf");
            work.Add(() => PdfExporter.WriteScreen(pages, pdf, diagnostics));
        }

        Parallel.Invoke([.. work]);
        _ = date;
        _ = book;
    }
}
