using System.Globalization;
using Publish.Manuscript.Model;

namespace Publish.Epub.Package;

/// <summary>The name of every file and anchor that others link to, decided once.</summary>
/// <remarks>Paths are relative to the package's folder; content documents all lie in <c>text/</c>, so that one links to another by its bare name.</remarks>
internal sealed class FileNames
{
    public const string Cover = "text/cover.xhtml";
    public const string TitlePage = "text/title.xhtml";
    public const string Imprint = "text/imprint.xhtml";
    public const string Navigation = "text/contents.xhtml";
    public const string Ncx = "toc.ncx";
    public const string CoverPng = "images/cover.png";
    public const string CoverJpeg = "images/cover.jpg";
    public const string Stylesheet = "styles/book.css";

    /// <summary>The id of the heading that opens a section.</summary>
    public const string TitleAnchor = "title";

    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Section, string Place), string> _places = [];
    private readonly SortedDictionary<string, (string Path, ImageFile File)> _images = new(StringComparer.Ordinal);

    public FileNames(Book book)
    {
        var files = new UniqueNames();
        foreach (string reserved in new[] { Cover, TitlePage, Imprint, Navigation })
        {
            files.Take(BareName(reserved), "");
        }

        var images = new UniqueNames();
        images.Take(BareName(CoverPng), "");
        images.Take(BareName(CoverJpeg), "");
        foreach (Section section in book.Sections)
        {
            string number = (section.Index + 1).ToString("00", CultureInfo.InvariantCulture);
            _sections.Add(section.Id, files.Take(section.Id + ".xhtml", $"section-{number}.xhtml"));
            NameContents(section, images);
        }
    }

    /// <summary>The pictures of the figures, each once, with their path in the EPUB.</summary>
    public IEnumerable<(string Path, ImageFile File)> Images => _images.Values;

    public string SectionFile(string sectionId) => "text/" + _sections[sectionId];

    public string PlaceAnchor(string sectionId, string placeId) => _places[(sectionId, placeId)];

    /// <summary>The address of a place in the book, as another content document writes it.</summary>
    public string AddressOf(BookTarget target, string fromSectionId)
    {
        string anchor = target.PlaceId is null ? TitleAnchor : PlaceAnchor(target.SectionId, target.PlaceId);
        return target.SectionId == fromSectionId ? "#" + anchor : $"{_sections[target.SectionId]}#{anchor}";
    }

    public string ImagePath(ImageFile image) => _images[image.Path].Path;

    private void NameContents(Section section, UniqueNames images)
    {
        var anchors = new UniqueNames();
        int headings = 0;
        void NamePlace(string id) => _places.Add((section.Id, id), anchors.Take("p-" + id, string.Create(CultureInfo.InvariantCulture, $"place-{_places.Count + 1}")));
        foreach (Note note in section.Notes)
        {
            _places.TryAdd((section.Id, "^" + note.Label), note.Id);
        }

        foreach (IndexSpan span in Walk.Inlines(section).OfType<IndexSpan>())
        {
            _places.Add((section.Id, span.Id), "x-" + span.Id[2..]);
        }

        foreach (Block block in Walk.Blocks(section))
        {
            switch (block)
            {
                case Heading heading:
                    headings++;
                    // Prefixed, so that no heading can take the id of a note or a page.
                    _places.Add((section.Id, heading.Id), anchors.Take("h-" + heading.Id, string.Create(CultureInfo.InvariantCulture, $"heading-{headings}")));
                    break;
                case Table { Id: { } id }: NamePlace(id); break;
                case Term term: NamePlace(term.Id); break;
                case Figure figure:
                    NameImage(figure.Image, images);
                    if (figure.Id is { } own)
                    {
                        NamePlace(own);
                    }

                    break;
            }
        }
    }

    private void NameImage(ImageFile image, UniqueNames images)
    {
        if (!_images.ContainsKey(image.Path))
        {
            string extension = image.MediaType == "image/jpeg" ? ".jpg" : ".png";
            string number = (_images.Count + 1).ToString("00", CultureInfo.InvariantCulture);
            _images.Add(image.Path, ("images/" + images.Take(BareName(image.Path), $"image-{number}{extension}"), image));
        }
    }

    /// <summary>A path without its folder.</summary>
    public static string BareName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
