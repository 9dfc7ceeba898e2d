using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Core.Source;
using Publish.Epub;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Raster;

namespace Publish.Cli.Commands;

/// <summary>Makes the artifacts that were asked for, side by side: they share the book and its pages, and nothing else.</summary>
internal static class Export
{
    public const string PressEnding = "-press.pdf";

    /// <param name="path">Of the artifacts, without their extensions.</param>
    public static ImmutableArray<Artifact> Make(Book book, PagedBook pages, DateTimeOffset date, string path, HashSet<string> formats, DiagnosticBag diagnostics)
    {
        var pdf = new Artifact($"{path}.pdf", new MemoryStream());
        var press = new Artifact($"{path}{PressEnding}", new MemoryStream());
        var epub = new Artifact($"{path}.epub", new MemoryStream());
        (Artifact Artifact, string Format, Action Write)[] wanted =
        [
            (pdf, "pdf", () => PdfExporter.WriteScreen(pages, pdf.Content, diagnostics)),
            (press, "press", () => PdfExporter.WritePress(pages, book.Info.Press, PictureDecoder.ToRgb, press.Content, diagnostics)),
            (epub, "epub", () => EpubWriter.Write(book, EpubOptionsOf(book, pages, date, diagnostics), epub.Content, diagnostics)),
        ];
        wanted = [.. wanted.Where(w => formats.Contains(w.Format))];
        Parallel.Invoke([.. wanted.Select(w => w.Write)]);
        return [.. wanted.Select(w => w.Artifact)];
    }

    /// <summary>The fonts of the book's languages, and a cover drawn where the book brings none.</summary>
    public static EpubOptions EpubOptionsOf(Book book, PagedBook pages, DateTimeOffset date, DiagnosticBag diagnostics) =>
        new(EpubFonts.For(book), pages.PageMarks, date, Tool.Producer)
        {
            Folios = pages.Folios,
            EvenVerse = pages.EvenVerse,
            CoverImage = book.Info.Cover is null ? CoverPicture.Draw(book.Info, diagnostics) : null,
        };
}
