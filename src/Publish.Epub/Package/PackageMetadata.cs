using System.Globalization;
using Publish.Core.Unicode;
using Publish.Epub.Content;
using Publish.Manuscript.Model;

namespace Publish.Epub.Package;

/// <summary>What the package says of the book as a publication (EPUB 3.3, 5.5).</summary>
internal sealed class PackageMetadata
{
    public const string IdentifierId = "publication-id";

    private readonly MarkupWriter _xml;
    private readonly Publication _publication;
    private readonly HashSet<(string Name, string Code)> _named = [];
    private int _people;

    private PackageMetadata(MarkupWriter xml, Publication publication)
    {
        _xml = xml;
        _publication = publication;
    }

    public static void Write(MarkupWriter xml, Publication publication, string identifier) => new PackageMetadata(xml, publication).WriteAll(identifier);

    private void WriteAll(string identifier)
    {
        BookInfo info = _publication.Info;
        _xml.Element("dc:identifier", identifier, ("id", IdentifierId));
        WriteTitles(info);
        foreach (Language language in _publication.Book.Sections.Select(section => section.Language).Prepend(info.Language).Distinct())
        {
            _xml.Element("dc:language", language.Tag);
        }

        WritePeople(info);
        WriteIfAny("dc:publisher", info.Publisher);
        WriteIfAny("dc:date", info.Date);
        WriteIfAny("dc:description", info.Description);
        foreach (string subject in info.Subjects)
        {
            _xml.Element("dc:subject", subject);
        }

        WriteIfAny("dc:rights", info.Rights);
        WriteSeries(info.Series);
        WriteSources();
        _xml.Element("meta", _publication.Options.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ("property", "dcterms:modified"));
        _xml.Empty("meta", ("name", "generator"), ("content", _publication.Options.Generator));
        // Readers of EPUB 2 find the cover by this.
        _xml.Empty("meta", ("name", "cover"), ("content", _publication.CoverResource.ManifestId));
    }

    private void WriteTitles(BookInfo info)
    {
        _xml.Element("dc:title", info.Title, ("id", "title"));
        Refine("title", "title-type", "main");
        if (info.Subtitle is not null)
        {
            _xml.Element("dc:title", info.Subtitle, ("id", "subtitle"));
            Refine("subtitle", "title-type", "subtitle");
        }
    }

    /// <summary>The book's makers are its creators; the other people, and the authors and translators of its essays, contributors.</summary>
    private void WritePeople(BookInfo info)
    {
        bool hasAuthor = info.Contributors.Any(contributor => contributor.Role == "author");
        foreach (Contributor creator in info.Contributors.Where(contributor => Relators.IsCreator(contributor.Role, hasAuthor)))
        {
            WritePerson("dc:creator", creator.Name, Relators.CodeOf(creator.Role)!, creator.SortName);
        }

        foreach (Contributor contributor in info.Contributors.Where(contributor => !Relators.IsCreator(contributor.Role, hasAuthor)))
        {
            WritePerson("dc:contributor", contributor.Name, Relators.CodeOf(contributor.Role) ?? Relators.Other, contributor.SortName);
        }

        foreach (Section section in _publication.Book.Sections)
        {
            foreach (string author in section.Authors)
            {
                WritePerson("dc:contributor", author, Relators.Author, null);
            }

            foreach (string translator in section.Translators)
            {
                WritePerson("dc:contributor", translator, Relators.Translator, null);
            }
        }
    }

    private void WritePerson(string element, string name, string code, string? sortName)
    {
        if (!_named.Add((name, code)))
        {
            return;
        }

        _people++;
        string id = string.Create(CultureInfo.InvariantCulture, $"person-{_people}");
        _xml.Element(element, name, ("id", id));
        _xml.Element("meta", code, ("refines", "#" + id), ("property", "role"), ("scheme", "marc:relators"));
        if (sortName is not null)
        {
            Refine(id, "file-as", sortName);
        }
    }

    private void WriteSeries(string? series)
    {
        if (series is not null)
        {
            _xml.Element("meta", series, ("id", "series"), ("property", "belongs-to-collection"));
            Refine("series", "collection-type", "series");
        }
    }

    /// <summary>Where each essay first appeared.</summary>
    private void WriteSources()
    {
        foreach (Section section in _publication.Book.Sections)
        {
            if (section.Published is { } published)
            {
                string place = string.Join(section.Language.Profile.Words.Comma, new[] { published.In, published.Date, published.Url }.Where(part => part is not null));
                _xml.Element("dc:source", $"{section.Title}: {place}");
            }
        }
    }

    private void Refine(string id, string property, string value) => _xml.Element("meta", value, ("refines", "#" + id), ("property", property));

    private void WriteIfAny(string element, string? text)
    {
        if (text is not null)
        {
            _xml.Element(element, text);
        }
    }
}
