using Publish.Epub.Container;
using Publish.Epub.Content;
using Publish.Epub.Package;
using Publish.Manuscript.Model;

namespace Publish.Epub;

/// <summary>What every part of the writer looks up: the book, and the decisions made once for all files.</summary>
internal sealed class Publication
{
    public Publication(Book book, EpubOptions options)
    {
        Book = book;
        Options = options;
        References = new BookReferences(book);
        Names = new FileNames(book);
        Pages = new PageBreaks(book, options.PageMarks);
        ImageFile cover = book.Info.Cover ?? options.CoverImage ?? throw new ArgumentException("the book has no cover, and none was made for it", nameof(options));
        CoverResource = new Resource(cover.MediaType == "image/jpeg" ? FileNames.CoverJpeg : FileNames.CoverPng, cover.MediaType, cover.Data, "cover-image");
    }

    public Book Book { get; }

    public BookInfo Info => Book.Info;

    public EpubOptions Options { get; }

    public FileNames Names { get; }

    public BookReferences References { get; }

    /// <summary>What a reference says: the folio of a page in the print edition where it asks for that and it is known, else the place's title.</summary>
    public string WordsOf(CrossReference reference) =>
        (reference.Form == ReferenceForm.Page ? Options.Folios.GetValueOrDefault(reference.Target) : null) ?? References.TitleOf(reference.Target) ?? "";

    public PageBreaks Pages { get; }

    public Resource CoverResource { get; }
}
