using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Core.Source;
using Publish.Epub;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Raster;

namespace Publish.Cli.Formats;

/// <summary>A kind of file that a book is built into. All that the program knows of one is its record in <see cref="All"/>.</summary>
internal sealed record OutputFormat
{
    public static readonly ImmutableArray<OutputFormat> All =
    [
        new()
        {
            Name = "pdf",
            Description = "a PDF for the screen",
            Ending = ".pdf",
            IsWatched = true,
            Claims = ClaimedStandards.OfPdf,
            Write = (input, content) => PdfExporter.WriteScreen(input.Pages, content, input.Diagnostics),
        },
        new()
        {
            Name = "press",
            Description = "a PDF for the press",
            Ending = "-press.pdf",
            IsWatched = false,
            Claims = ClaimedStandards.OfPdf,
            Write = (input, content) => PdfExporter.WritePress(input.Pages, input.Book.Info.Press, PictureDecoder.ToRgb, content, input.Diagnostics),
        },
        new()
        {
            Name = "epub",
            Description = "an EPUB",
            Ending = ".epub",
            IsWatched = true,
            Claims = ClaimedStandards.OfEpub,
            Write = WriteEpub,
        },
    ];

    /// <summary>What <c>--format</c> calls it.</summary>
    public required string Name { get; init; }

    /// <summary>With its article, for the help.</summary>
    public required string Description { get; init; }

    /// <summary>Of its file, after the book's slug.</summary>
    public required string Ending { get; init; }

    /// <summary>Whether <c>publish watch</c> builds it unasked.</summary>
    public required bool IsWatched { get; init; }

    /// <summary>The standards that a file claims to keep.</summary>
    public required Func<ReadOnlyMemory<byte>, IEnumerable<string>> Claims { get; init; }

    /// <summary>Writes a file; formats are written at the same time.</summary>
    public required Action<TypesetBook, Stream> Write { get; init; }

    /// <summary>With the fonts of the book's languages, and a cover drawn where the book brings none.</summary>
    public static void WriteEpub(TypesetBook input, Stream content)
    {
        Book book = input.Book;
        var options = new EpubOptions(EpubFonts.For(book), input.Pages.PageMarks, input.Date, Tool.Producer)
        {
            Folios = input.Pages.Folios,
            EvenVerse = input.Pages.EvenVerse,
            CoverImage = book.Info.Cover is null ? CoverPicture.Draw(book.Info, input.Diagnostics) : null,
        };
        EpubWriter.Write(book, options, content, input.Diagnostics);
    }
}

/// <summary>What formats are written from.</summary>
/// <param name="Date">What the files carry.</param>
internal sealed record TypesetBook(Book Book, PagedBook Pages, DateTimeOffset Date, DiagnosticBag Diagnostics);

/// <summary>A file in memory, before it has a name.</summary>
internal sealed record BuiltFile(OutputFormat Format, MemoryStream Content)
{
    /// <param name="path">Without the ending.</param>
    public Artifact At(string path) => new(path + Format.Ending, Content);
}
