using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The title page: title, subtitle, who made the book, who published it.</summary>
internal static class TitlePage
{
    public static ReadOnlyMemory<byte> Write(Publication publication)
    {
        BookInfo info = publication.Info;
        BookWords words = BookWords.For(info.Language);
        return XhtmlPage.Write(info.Language, info.Title, "frontmatter", xml =>
        {
            xml.Start("section", ("class", "titlepage"), ("epub:type", "titlepage"), ("aria-labelledby", "title"));
            xml.Element("h1", info.Title, ("id", "title"));
            WriteLines(xml, info, words);
            WritePublisher(xml, info, words);
            xml.End();
        });
    }

    /// <summary>The subtitle, and each role with its names.</summary>
    private static void WriteLines(MarkupWriter xml, BookInfo info, BookWords words)
    {
        if (info.Subtitle is not null)
        {
            xml.Element("p", info.Subtitle, ("class", "subtitle"), ("role", "doc-subtitle"));
        }

        foreach (IGrouping<string, Contributor> people in info.Contributors.GroupBy(contributor => contributor.Role, StringComparer.Ordinal))
        {
            string names = string.Join(words.Comma, people.Select(person => person.Name));
            string line = words.Roles.TryGetValue(people.Key, out string? word) ? $"{word} {names}" : names;
            xml.Element("p", line, [("class", people.Key == "author" ? "author" : "contributor"), .. LanguageAttributes.Of(words.Language, info.Language)]);
        }
    }

    private static void WritePublisher(MarkupWriter xml, BookInfo info, BookWords words)
    {
        string? year = words.YearOf(info.Date, info.Numerals);
        string line = string.Join(words.Comma, new[] { info.Publisher, info.Place, year }.Where(part => part is not null));
        if (line.Length > 0)
        {
            xml.Element("p", line, ("class", "publisher"));
        }
    }
}
