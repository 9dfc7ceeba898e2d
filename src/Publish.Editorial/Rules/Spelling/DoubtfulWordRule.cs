using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>A word that stands once, that no list has, and that one slip of the finger makes of a common word: ھ for ہ, ے for ی, a dot too few.</summary>
internal sealed class DoubtfulWordRule : ISectionRule
{
    private const int Shortest = 4;
    private const int LeastCount = 300;

    // Each letter with those that it is mistaken for.
    private static readonly Dictionary<char, string> Mistaken = new()
    {
        ['\u06C1'] = "\u06BE\u062D", ['\u06BE'] = "\u06C1", ['\u062D'] = "\u06C1", ['\u06CC'] = "\u06D2\u0626", ['\u06D2'] = "\u06CC", ['\u0626'] = "\u06CC", ['\u06A9'] = "\u06AF", ['\u06AF'] = "\u06A9",
        ['\u06BA'] = "\u0646", ['\u0646'] = "\u06BA", ['\u062A'] = "\u0679\u0637", ['\u0679'] = "\u062A", ['\u0637'] = "\u062A", ['\u0631'] = "\u0691\u0632", ['\u0691'] = "\u0631", ['\u062F'] = "\u0688",
        ['\u0688'] = "\u062F", ['\u0632'] = "\u0630\u0636\u0638", ['\u0630'] = "\u0632\u0636", ['\u0636'] = "\u0632\u0638", ['\u0638'] = "\u0632\u0636", ['\u0633'] = "\u0635\u062B\u0634", ['\u0635'] = "\u0633",
        ['\u062B'] = "\u0633", ['\u0634'] = "\u0633", ['\u0628'] = "\u067E", ['\u067E'] = "\u0628", ['\u062C'] = "\u0686", ['\u0686'] = "\u062C", ['\u0642'] = "\u0641", ['\u0641'] = "\u0642", ['\u0627'] = "\u0622", ['\u0622'] = "\u0627",
    };

    public void Check(CheckedSection section, FindingList findings)
    {
        string?[] meant = section.Words.Map(w => w.Length >= Shortest && IsUnknown(w, findings) ? Nearest(w, findings.Book.Lexicon) : null);
        section.ForEach(meant, (passage, word, near) => findings.Add(
            EditorialRules.DoubtfulWord,
            passage.SpanOf(word.Start, word.Length),
            $"\u201C{word.In(passage.Text)}\u201D is in no list",
            $"did you mean \u201C{near}\u201D? A word that is right stands in `checks: words:` in book.yaml"));
    }

    private static bool IsUnknown(string word, FindingList findings) =>
        findings.Book.Words[word] == 1 && !findings.Book.Lexicon.Knows(word) && !findings.Settings.Words.Contains(word);

    private static string? Nearest(string word, Lexicon lexicon)
    {
        string? nearest = null;
        int most = LeastCount - 1;
        char[] other = word.ToCharArray();
        for (int i = 0; i < word.Length; i++)
        {
            foreach (char letter in Mistaken.GetValueOrDefault(word[i], ""))
            {
                other[i] = letter;
                int count = lexicon.Count(other);
                (nearest, most) = count > most ? (new string(other), count) : (nearest, most);
            }

            other[i] = word[i];
        }

        return nearest;
    }
}
