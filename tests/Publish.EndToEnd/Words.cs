using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;

namespace Publish.EndToEnd;

/// <summary>What texts are compared by.</summary>
internal static partial class Words
{
    /// <summary>Runs of letters with their vowel marks, and runs of digits; all else only parts them.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool digits = false;
        foreach (char c in PartedWord().Replace(Nfc.Normalize(text), ""))
        {
            bool letter = char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            bool digit = char.IsDigit(c);
            bool control = char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            if (word.Length > 0 && !control && !(digits ? digit : letter))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (letter || digit)
            {
                digits = digit;
                word.Append(c);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>A soft hyphen and the end of its line: whoever keeps it can join the word.</summary>
    [GeneratedRegex(@"\u00AD\s*")]
    private static partial Regex PartedWord();
}
