using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>Takes away what the manuscript excepts, and reports the exceptions that nothing needs: what they were for has been mended.</summary>
internal static class Exceptions
{
    public static List<Finding> Apply(IEnumerable<Finding> findings, CheckedBook book)
    {
        var used = new HashSet<CheckException>(ReferenceEqualityComparer.Instance);
        Dictionary<SourceText, CheckException[]> bySource = book.Book.Sections.Where(s => !s.Exceptions.IsEmpty).ToDictionary(s => s.Source, s => s.Exceptions.ToArray());
        List<Finding> kept = [.. findings.Where(f => !IsExcepted(f, bySource, used))];
        foreach (CheckedSection section in book.Sections)
        {
            var list = new FindingList(book, section.Section.Title);
            foreach (CheckException exception in section.Section.Exceptions.Where(e => !used.Contains(e)))
            {
                list.Add(EditorialRules.UnusedException, exception.Place, $"nothing here needs the exception from {exception.Code}", "take it out");
            }

            kept.AddRange(list.Findings);
        }

        return kept;
    }

    private static bool IsExcepted(Finding finding, Dictionary<SourceText, CheckException[]> bySource, HashSet<CheckException> used)
    {
        if (finding.Diagnostic.Span is not { } span || !bySource.TryGetValue(span.Source, out CheckException[]? exceptions))
        {
            return false;
        }

        bool excepted = false;
        foreach (CheckException exception in exceptions)
        {
            if (exception.Code == finding.Diagnostic.Rule.Code && span.Start >= exception.Span.Start && span.Start <= exception.Span.End)
            {
                used.Add(exception);
                excepted = true;
            }
        }

        return excepted;
    }
}
