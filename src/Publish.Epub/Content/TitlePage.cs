using System.Collections.Immutable;
using Publish.Core.Source;
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
            WriteLine(xml, publication, "h1", info.Lines.Title, ("id", "title"));
            WriteLines(xml, publication, words);
            WritePublisher(xml, publication, words);
            xml.End();
        });
    }

    /// <summary>The subtitle, and each role with its names.</summary>
    private static void WriteLines(MarkupWriter xml, Publication publication, BookWords words)
    {
        BookInfo info = publication.Info;
        if (info.Lines.Subtitle is { } subtitle)
        {
            WriteLine(xml, publication, "p", subtitle, ("class", "subtitle"), ("role", "doc-subtitle"));
        }

        foreach ((string role, IEnumerable<ImmutableArray<Inline>> people) in info.Lines.ByRole(info))
        {
            ImmutableArray<Inline> names = SectionLines.Joined(people, words.Comma);
            ImmutableArray<Inline> line = words.Roles.TryGetValue(role, out string? word) ? names.Insert(0, Made($"{word} ", info)) : names;
            WriteLine(xml, publication, "p", line, [("class", role == "author" ? "author" : "contributor"), .. LanguageAttributes.Of(words.Language, info.Language)]);
        }
    }

    private static void WritePublisher(MarkupWriter xml, Publication publication, BookWords words)
    {
        BookInfo info = publication.Info;
        ImmutableArray<Inline>? year = words.YearOf(info.Date, info.Numerals) is { } text ? [Made(text, info)] : null;
        ImmutableArray<Inline> line = SectionLines.Joined(new[] { info.Lines.Publisher, info.Lines.Place, year }.OfType<ImmutableArray<Inline>>(), words.Comma);
        if (!line.IsEmpty)
        {
            WriteLine(xml, publication, "p", line, ("class", "publisher"));
        }
    }

    private static void WriteLine(MarkupWriter xml, Publication publication, string element, ImmutableArray<Inline> line, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Start(element, attributes);
        LabelWriter.Write(xml, publication, line);
        xml.End();
    }

    private static TextRun Made(string text, BookInfo info) => new(text, SourceSpan.StartOf(info.Source));
}
