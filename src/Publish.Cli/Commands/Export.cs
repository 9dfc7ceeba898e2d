using Publish.Cli.Files;
using Publish.Core.Source;
using Publish.Epub;
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

        if (formats.Contains("epub"))
        {
            Stream epub = open("epub");
            var options = new EpubOptions(EpubFonts.For(book), pages.PageMarks, date, Tool.Producer);
            work.Add(() => EpubWriter.Write(book, options, epub, diagnostics));
        }

        Parallel.Invoke([.. work]);
    }
}
