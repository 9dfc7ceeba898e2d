using Publish.Core.Unicode;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Publish.Manuscript.Model;

namespace Publish.Layout;

/// <summary>Sets all sections, and those that speak of pages again when the pages are known.</summary>
internal static class SectionRounds
{
    /// <summary>A folio that grows a digit may move a line, and that a page: after so many rounds what was found last stands.</summary>
    private const int MostRounds = 4;

    /// <param name="firstNumbers">The folio number of each section's first page.</param>
    public static (SetSection[] Sections, FoundFolios Folios) Set(Book book, SectionSetter setter, BookReferences references, Func<SetSection[], IEnumerable<int>> firstNumbers, TypesetOptions options)
    {
        options.Memory?.Begin(book.Info);
        bool[] speaksOfPages = [.. book.Sections.Select(SpeaksOfPages)];
        var sections = new SetSection[book.Sections.Length];
        var folios = FoundFolios.None;
        for (int round = 1; ; round++)
        {
            // Sections know nothing of one another, so each is set in a thread of its own.
            var texts = new ReferenceTexts(references, folios);
            bool first = round == 1;
            Parallel.For(0, sections.Length, i =>
            {
                sections[i] = first || speaksOfPages[i] ? Set(book.Sections[i], texts) : sections[i];
                if (first)
                {
                    options.SectionSet?.Invoke(book.Sections[i]);
                }
            });
            FoundFolios found = FoliosOf(book, sections, firstNumbers(sections));
            bool settled = references.Targets.All(t => folios.Of(t) == found.Of(t));
            folios = found;
            if (settled || round == MostRounds || !speaksOfPages.Contains(true))
            {
                return (sections, folios);
            }
        }

        SetSection Set(Section section, ReferenceTexts texts) => options.Memory is { } memory ? memory.Get(section, texts, () => setter.Set(section, texts)) : setter.Set(section, texts);
    }

    private static bool SpeaksOfPages(Section section) =>
        section.Indexing is not null || Walk.Inlines(section).Any(i => i is CrossReference { Form: ReferenceForm.Page });

    private static FoundFolios FoliosOf(Book book, SetSection[] sections, IEnumerable<int> firstNumbers)
    {
        var folios = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((SetSection section, int first) in sections.Zip(firstNumbers))
        {
            for (int i = 0; i < section.Pages.Length; i++)
            {
                string folio = Numerals.Format(first + i, book.Info.Numerals);
                foreach (string anchor in AnchorsOn(section.Pages[i]))
                {
                    folios.TryAdd(anchor, folio);
                }
            }
        }

        return new FoundFolios(folios);
    }

    private static IEnumerable<string> AnchorsOn(PageBody page) => page.Rows.Concat(page.Notes).SelectMany(r => r.Row.Anchors);
}
