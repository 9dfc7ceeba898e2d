using Publish.Core.Source;
using Publish.Editorial.Passages;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>Names in two spellings: words that the list does not know and that are heard alike, and the authors' names in the front matter.</summary>
internal sealed class NameSpellingRule : IBookRule
{
    private const int Shortest = 5;
    private const string Hint = "write it in one way; what are two words stands in `checks: words:` in book.yaml";

    public void Check(CheckedBook book, FindingList findings)
    {
        string[] unknown = [.. book.Words.Keys.Where(w => w.Length >= Shortest && !book.Lexicon.Knows(w) && !findings.Settings.Words.Contains(w) && !FinalLetterInsideRule.Concerns(w))];
        IEnumerable<string[]> groups = unknown.GroupBy(SoundOf, StringComparer.Ordinal).Select(g => g.ToArray()).Concat(WithAndWithoutAlef(book)).OrderBy(g => g[0], StringComparer.Ordinal);
        SpellingGroups.Report(EditorialRules.NameSpelling, groups, Hint, book, findings);
        CheckAuthors(book, findings);
    }

    /// <summary>اسپین beside سپین: both are right, and both in the list.</summary>
    private static IEnumerable<string[]> WithAndWithoutAlef(CheckedBook book) => book.Words.Keys
        .Where(w => w.Length >= Shortest && w[0] == '\u0627' && w[1] == '\u0633' && "\u067E\u0679\u06A9".Contains(w[2], StringComparison.Ordinal) && book.Words.ContainsKey(w[1..]))
        .Select(w => (string[])[w, w[1..]])
        .Where(pair => !IsAnotherWord(pair[1], book));

    // استاد and ستاد, اسلام and سلام: what the list has many times each are two words.
    private static bool IsAnotherWord(string word, CheckedBook book)
    {
        const int Usual = 200;
        return book.Lexicon.Count(word) > Usual || book.Book.Info.Checks.Words.Contains(word);
    }

    private static void CheckAuthors(CheckedBook book, FindingList findings)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in book.Book.Info.Contributors.Select(c => c.Name))
        {
            known.TryAdd(SoundOf(name), name);
        }

        foreach (Section section in book.Book.Sections)
        {
            foreach (string name in section.Authors.Concat(section.Translators))
            {
                string other = known.TryAdd(SoundOf(name), name) ? name : known[SoundOf(name)];
                int at = other == name ? -1 : section.Source.Text.IndexOf(name, StringComparison.Ordinal);
                if (at >= 0)
                {
                    findings.Add(EditorialRules.NameSpelling, new SourceSpan(section.Source, at, name.Length), $"\u201C{name}\u201D here and \u201C{other}\u201D elsewhere", Hint);
                }
            }
        }
    }

    /// <summary>The same for words that differ in letters of one sound, in hamza or in spaces.</summary>
    private static string SoundOf(string word)
    {
        Span<char> sound = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            char folded = c switch
            {
                '\u0637' => '\u062A',
                '\u0630' or '\u0636' or '\u0638' => '\u0632',
                '\u0635' or '\u062B' => '\u0633',
                '\u062D' or '\u06BE' or '\u06C2' or '\u0647' => '\u06C1',
                '\u0626' or '\u064A' => '\u06CC',
                '\u0643' => '\u06A9',
                '\u0622' or '\u0623' => '\u0627',
                '\u0624' => '\u0648',
                _ => c,
            };
            bool left = ArabicCharacters.IsMark(c) || ArabicCharacters.IsJoinControl(c) || c == ' ' || (length > 0 && sound[length - 1] == folded);
            if (!left)
            {
                sound[length++] = folded;
            }
        }

        return sound[..length].ToString();
    }
}
