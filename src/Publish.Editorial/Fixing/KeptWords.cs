using System.Text;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;
using Publish.Editorial.Rules.Characters;
using Publish.Editorial.Rules.Spelling;
using Publish.Editorial.Words;

namespace Publish.Editorial.Fixing;

/// <summary>The words of a text, each in a form in which no fix changes it: spaces, vowel signs and the punctuation that is fixed are left out, letters that are written for one another are alike.</summary>
/// <remarks>A word ends after a letter that no other letter can follow, so a space that is added there changes nothing. Every other symbol counts: it may be Markdown's.</remarks>
internal static class KeptWords
{
    // Fixes change, move, add or delete these; all are harmless to Markdown but where the blocks show it.
    private const string Fixed = ".,;:?!-\u2013\u06D4\u060C\u061B\u061F%\u066A\"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

    public static List<string> Of(string text)
    {
        string standard = StandardHamza.In(text);
        var words = new List<string>();
        var word = new StringBuilder();
        var raw = new StringBuilder();
        for (int i = 0; i < standard.Length; i++)
        {
            char c = standard[i];
            if (IsNothing(c))
            {
                continue;
            }

            bool isDigit = ArabicCharacters.IsDigit(c);
            bool isPart = isDigit || char.IsLetter(c) || char.IsSurrogate(c) || char.IsDigit(c);
            if (word.Length > 0 && (!isPart || isDigit != ArabicCharacters.IsDigit(word[^1]) || FinalLetters.EndsWord(word[^1])))
            {
                AddWord(words, word, raw);
            }

            if (isPart)
            {
                raw.Append(c);
                _ = PresentationForms.LettersOf(c) is { } letters ? Append(word, PresentationFormRule.IsAllahAfterAlef(standard, i) ? letters[1..] : letters) : isDigit ? word.Append(Numerals.Parse([c])!.Value) : word.Append(Folded(c));
            }
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !Fixed.Contains(c, StringComparison.Ordinal))
            {
                words.Add(c.ToString());
            }
        }

        if (word.Length > 0)
        {
            AddWord(words, word, raw);
        }

        return words;
    }

    /// <summary>Adds a word, or the two words between which a space is certainly missing.</summary>
    private static void AddWord(List<string> words, StringBuilder word, StringBuilder raw)
    {
        int split = word.Length == raw.Length ? WordSplitter.CertainSplit(raw.ToString()) : 0;
        if (split > 0)
        {
            words.Add(word.ToString(0, split));
        }

        words.Add(word.ToString(split, word.Length - split));
        word.Clear();
        raw.Clear();
    }

    private static StringBuilder Append(StringBuilder word, string letters)
    {
        foreach (char letter in letters.Where(l => !IsNothing(l)))
        {
            word.Append(Folded(letter));
        }

        return word;
    }

    private static bool IsNothing(char c) => ArabicCharacters.IsMark(c) || ArabicCharacters.IsJoinControl(c) || FormatCharacters.IsBidiControl(c)
        || c is '\u0640' or FormatCharacters.SoftHyphen or FormatCharacters.ByteOrderMark or FormatCharacters.ZeroWidthSpace or FormatCharacters.WordJoiner;

    private static char Folded(char c) => c switch
    {
        '\u064A' or '\u0649' or '\u0626' => '\u06CC',
        '\u0643' => '\u06A9',
        '\u0647' or '\u06BE' or '\u06C0' or '\u06C2' or '\u06D5' => '\u06C1',
        '\u0629' => '\u06C3',
        '\u0622' or '\u0623' or '\u0625' => '\u0627',
        '\u0624' => '\u0648',
        '\u06D3' => '\u06D2',
        _ => c,
    };
}
