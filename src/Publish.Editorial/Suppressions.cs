using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>Removes what the manuscript suppresses, and reports the suppressions that nothing needs: what they were for has been fixed.</summary>
internal static class Suppressions
{
    public static List<Finding> Apply(IEnumerable<Finding> findings, CheckedBook book)
    {
        var used = new HashSet<Suppression>(ReferenceEqualityComparer.Instance);
        Dictionary<SourceText, Suppression[]> bySource = book.Book.Sections.Where(s => !s.Suppressions.IsEmpty).ToDictionary(s => s.Source, s => s.Suppressions.ToArray());
        List<Finding> kept = [.. findings.Where(f => !IsSuppressed(f, bySource, used))];
        foreach (CheckedSection section in book.Sections)
        {
            var list = new FindingList(book, section.Section.Title);
            foreach (Suppression suppression in section.Section.Suppressions.Where(e => !used.Contains(e)))
            {
                list.Add(EditorialRules.UnusedSuppression, suppression.Place, $"nothing here needs the exception from {suppression.Code}", "take it out");
            }

            kept.AddRange(list.Findings);
        }

        return kept;
    }

    private static bool IsSuppressed(Finding finding, Dictionary<SourceText, Suppression[]> bySource, HashSet<Suppression> used)
    {
        if (finding.Diagnostic.Span is not { } span || !bySource.TryGetValue(span.Source, out Suppression[]? suppressions))
        {
            return false;
        }

        bool suppressed = false;
        foreach (Suppression suppression in suppressions)
        {
            if (suppression.Code == finding.Diagnostic.Rule.Code && span.Start >= suppression.Span.Start && span.Start <= suppression.Span.End)
            {
                used.Add(suppression);
                suppressed = true;
            }
        }

        return suppressed;
    }
}
