namespace Publish.Editorial.Rules.Spelling;

/// <summary>چاہیے, چاہئے, چاہیئے: all are written; a book should have one of them. Only what a book has in two ways is reported.</summary>
internal sealed class HamzaSpellingRule : IBookRule
{
    private const char YehHamza = '\u0626';

    public void Check(CheckedBook book, FindingList findings)
    {
        var groups = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string word in book.Words.Keys.Where(w => w.Contains(YehHamza, StringComparison.Ordinal) || w.EndsWith('\u06D3')))
        {
            string key = WithYeh(word);
            HashSet<string> group = groups.TryGetValue(key, out HashSet<string>? known) ? known : groups[key] = new HashSet<string>(StringComparer.Ordinal);
            group.Add(word);
            if (book.Words.ContainsKey(key))
            {
                group.Add(key);
            }
        }

        SpellingGroups.Report(EditorialRules.HamzaSpelling, groups.Values, "choose one; `checks: spellings:` in book.yaml makes the choice known", book, findings);
    }

    /// <summary>With one letter for each sound: after ا and و a hamza is heard, as in جائے and جائیے, which are two words; after others it is yeh with or without one.</summary>
    private static string WithYeh(string word)
    {
        string ending = word.EndsWith('\u06D3') ? word[..^1] + "\u0626\u06D2" : word;
        foreach (string written in (string[])["\u0626\u06CC\u06D2", "\u06CC\u0626\u06D2", "\u0626\u06D2"])
        {
            if (ending.Length > written.Length && ending.EndsWith(written, StringComparison.Ordinal))
            {
                string stem = ending[..^written.Length];
                bool isHeard = stem[^1] is '\u0627' or '\u0622' or '\u0648';
                return stem + (!isHeard ? "\u06CC\u06D2" : written.Length > 2 ? "\u0626\u06CC\u06D2" : written);
            }
        }

        return ending;
    }
}
