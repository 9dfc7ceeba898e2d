using System.Text;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Words;

/// <summary>The words of a text, each in a form in which no fix changes it: signs, spaces and vowel signs left out, letters that are written for one another alike.</summary>
internal static class KeptWords
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text)
        {
            bool isDigit = Letters.IsDigit(c);
            if (IsNothing(c))
            {
                continue;
            }

            bool isPart = isDigit || char.IsLetter(c) || char.IsSurrogate(c) || char.IsDigit(c);
            if (word.Length > 0 && (!isPart || isDigit != Letters.IsDigit(word[^1])))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isPart)
            {
                _ = PresentationForms.LettersOf(c) is { } letters ? Append(word, letters) : isDigit ? word.Append(Numerals.Parse([c])!.Value) : word.Append(Folded(c));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static StringBuilder Append(StringBuilder word, string letters)
    {
        foreach (char letter in letters.Where(l => !IsNothing(l)))
        {
            word.Append(Folded(letter));
        }

        return word;
    }

    private static bool IsNothing(char c) => Letters.IsMark(c) || Letters.IsJoinControl(c) || FormatCharacters.IsBidiControl(c)
        || c is '\u0640' or FormatCharacters.SoftHyphen or FormatCharacters.ByteOrderMark or FormatCharacters.ZeroWidthSpace;

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
