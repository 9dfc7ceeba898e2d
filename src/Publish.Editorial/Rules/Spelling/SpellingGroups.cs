using Publish.Core.Source;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>Spellings of one thing that stand side by side in a book.</summary>
internal static class SpellingGroups
{
    /// <summary>Reports each spelling but the most frequent one of its group, at its first place, with the counts of all.</summary>
    /// <param name="groups">Words in their plain form.</param>
    public static void Report(DiagnosticRule rule, IEnumerable<IReadOnlyCollection<string>> groups, string hint, CheckedBook book, FindingList findings)
    {
        List<string[]> several = [.. groups.Where(g => g.Count > 1).Select(g => (string[])[.. g.OrderByDescending(w => book.Words[w]).ThenBy(w => w, StringComparer.Ordinal)])];
        Dictionary<string, (SourceSpan Span, string Section)> places = WordPlaces.First(book, [.. several.SelectMany(g => g)]);
        foreach (string[] group in several)
        {
            string counts = string.Join(", ", group.Select(w => $"\u201C{w}\u201D {Times(book.Words[w])}"));
            foreach (string word in group[1..])
            {
                findings.Add(rule, places[word].Span, $"one word in {group.Length} spellings: {counts}", hint, related: places[group[0]].Span);
            }
        }
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
