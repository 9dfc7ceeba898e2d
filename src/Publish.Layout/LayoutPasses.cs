using Publish.Core.Unicode;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Publish.Manuscript.Model;

namespace Publish.Layout;

/// <summary>Composes all sections, and those that refer to page numbers again until the numbers no longer change.</summary>
internal static class LayoutPasses
{
    /// <summary>A page number that grows by a digit may move a line, and that line a page: after so many passes the last numbers are kept.</summary>
    private const int MaxPasses = 4;

    /// <param name="firstNumbers">The folio number of each section's first page.</param>
    public static (ComposedSection[] Sections, ResolvedPageNumbers PageNumbers) Run(Book book, SectionComposer composer, BookReferences references, Func<ComposedSection[], IEnumerable<int>> firstNumbers, TypesetOptions options)
    {
        options.Cache?.Begin(book.Info);
        bool[] refersToPages = [.. book.Sections.Select(RefersToPages)];
        var sections = new ComposedSection[book.Sections.Length];
        var numbers = ResolvedPageNumbers.None;
        for (int pass = 1; ; pass++)
        {
            // Sections know nothing of one another, so each may have its own thread.
            var texts = new ReferenceTexts(references, numbers);
            bool first = pass == 1;
            Parallel.For(0, sections.Length, i =>
            {
                sections[i] = first || refersToPages[i] ? Compose(book.Sections[i], texts) : sections[i];
                if (first)
                {
                    options.SectionComposed?.Invoke(book.Sections[i]);
                }
            });
            ResolvedPageNumbers found = NumbersOf(book, sections, firstNumbers(sections));
            bool settled = references.Targets.All(t => numbers.Of(t) == found.Of(t));
            numbers = found;
            if (settled || pass == MaxPasses || !refersToPages.Contains(true))
            {
                return (sections, numbers);
            }
        }

        ComposedSection Compose(Section section, ReferenceTexts texts) => options.Cache is { } cache ? cache.Get(section, texts, () => composer.Compose(section, texts)) : composer.Compose(section, texts);
    }

    private static bool RefersToPages(Section section) =>
        section.Indexing is not null || Walk.Inlines(section).Any(i => i is CrossReference { Form: ReferenceForm.Page });

    private static ResolvedPageNumbers NumbersOf(Book book, ComposedSection[] sections, IEnumerable<int> firstNumbers)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((ComposedSection section, int first) in sections.Zip(firstNumbers))
        {
            for (int i = 0; i < section.Pages.Length; i++)
            {
                string folio = Numerals.Format(first + i, book.Info.Numerals);
                foreach (string anchor in AnchorsOn(section.Pages[i]))
                {
                    numbers.TryAdd(anchor, folio);
                }
            }
        }

        return new ResolvedPageNumbers(numbers);
    }

    private static IEnumerable<string> AnchorsOn(PageBody page) => page.Rows.Concat(page.Notes).SelectMany(r => r.Row.Anchors);
}
