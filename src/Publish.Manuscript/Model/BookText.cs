using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>What all text of a book needs of fonts.</summary>
public static class BookText
{
    /// <summary>The primary tags of all languages that the book names: its own, its sections', and those of blocks and spans.</summary>
    public static HashSet<string> Languages(Book book) => book.Sections.SelectMany(Languages).Append(book.Info.Language).Select(l => l.Primary).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether Latin words are emphasised, in whatever language they stand.</summary>
    public static bool HasSlantedWords(Book book) => book.Sections.SelectMany(Walk.Inlines).OfType<Emphasis>().Any(e => ScriptStretches.Of(PlainText.Of(e.Children)).Any(s => s.IsLatin));

    public static bool HasCode(Book book) => book.Sections.SelectMany(Walk.Inlines).OfType<Code>().Any();

    private static IEnumerable<Language> Languages(Section section) =>
        Walk.WithLanguages(section).Select(b => b.Language).Concat(Walk.Inlines(section).OfType<Foreign>().Select(f => f.Language)).Append(section.Language);
}
