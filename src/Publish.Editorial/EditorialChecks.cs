using System.Collections.Immutable;
using Publish.Editorial.Passages;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>Looks through a book for what an Urdu copy editor would mend.</summary>
public static class EditorialChecks
{
    /// <summary>What the rules find, without what the book excepts, by path and place.</summary>
    public static ImmutableArray<Finding> Run(Book book)
    {
        var read = CheckedBook.Read(book);
        var lists = new FindingList[read.Sections.Length + 1];
        Parallel.For(0, lists.Length, i => lists[i] = i < read.Sections.Length ? CheckSection(read, read.Sections[i]) : CheckBook(read));
        IEnumerable<Finding> all = lists.SelectMany(list => list.Findings);
        return Sort(Suppressions.Apply(all, read));
    }

    /// <summary>Findings and diagnostics of other phases in one list, by path and place.</summary>
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Diagnostic.Span?.Source.Path ?? "", StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Span?.Start ?? 0)
            .ThenBy(f => f.Diagnostic.Rule.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Message, StringComparer.Ordinal),
    ];

    private static FindingList CheckSection(CheckedBook book, CheckedSection section)
    {
        var findings = new FindingList(book, section.Section.Title);
        foreach (Passage passage in section.Passages)
        {
            foreach (IPassageRule rule in RuleSet.OfPassages)
            {
                rule.Check(passage, findings);
            }
        }

        foreach (ISectionRule rule in RuleSet.OfSections)
        {
            rule.Check(section, findings);
        }

        return findings;
    }

    private static FindingList CheckBook(CheckedBook book)
    {
        var findings = new FindingList(book, null);
        foreach (IBookRule rule in RuleSet.OfBooks)
        {
            rule.Check(book, findings);
        }

        return findings;
    }
}
