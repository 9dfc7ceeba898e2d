using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Epub.Container;
using Publish.Epub.Content;
using Publish.Epub.Navigation;
using Publish.Epub.Package;
using Publish.Epub.Styles;
using Publish.Manuscript.Model;

namespace Publish.Epub;

/// <summary>Makes an EPUB 3.3 of a book.</summary>
public static class EpubWriter
{
    /// <summary>Writes the EPUB: the same book and options give the same bytes.</summary>
    /// <param name="output">Need not be seekable; left open.</param>
    /// <param name="diagnostics">What the EPUB cannot hold or readers cannot show is reported; something readable is written all the same.</param>
    /// <exception cref="ArgumentException">A page mark names a place that the book does not have, or there is no cover.</exception>
    public static void Write(Book book, EpubOptions options, Stream output, DiagnosticBag diagnostics)
    {
        EpubChecks.Run(book, diagnostics);
        var publication = new Publication(book, options);
        string identifier = BookIdentifier.Of(book.Info);
        ImmutableArray<Resource> pages = ContentDocuments(publication);
        ImmutableArray<Resource> resources =
        [
            .. pages,
            new Resource(FileNames.Ncx, NcxDocument.MediaType, NcxDocument.Write(publication, identifier)),
            new Resource(FileNames.Stylesheet, "text/css", Stylesheet.Write(options.Fonts, book.Info.Numerals, book.Info.Language.Profile.Words.FullStop)),
            publication.CoverResource,
            .. Images(publication),
            .. FontFiles.Of(options.Fonts),
        ];
        ReadOnlyMemory<byte> package = PackageDocument.Write(publication, identifier, resources, [.. pages.Select(page => page.Path)]);
        EpubContainer.Write(package, resources, options.Fonts.Select(font => font.Licence).OfType<EpubLicence>(), output);
    }

    /// <summary>The pages of the book in reading order.</summary>
    private static ImmutableArray<Resource> ContentDocuments(Publication publication)
    {
        ImmutableArray<Resource>.Builder pages = ImmutableArray.CreateBuilder<Resource>();
        void Add(string path, ReadOnlyMemory<byte> data, string? properties = null) => pages.Add(new Resource(path, XhtmlPage.MediaType, data, properties));

        Add(FileNames.Cover, CoverDocument.Write(publication));
        Add(FileNames.TitlePage, TitlePage.Write(publication));
        if (ImprintPage.IsNeeded(publication.Info))
        {
            Add(FileNames.Imprint, ImprintPage.Write(publication));
        }

        Add(FileNames.Navigation, NavigationDocument.Write(publication), "nav");
        foreach (Section section in publication.Book.Sections)
        {
            Add(publication.Names.SectionFile(section.Id), SectionPage.Write(publication, section));
        }

        return pages.ToImmutable();
    }

    private static IEnumerable<Resource> Images(Publication publication) =>
        publication.Names.Images.Select(image => new Resource(image.Path, image.File.MediaType, image.File.Data));
}
