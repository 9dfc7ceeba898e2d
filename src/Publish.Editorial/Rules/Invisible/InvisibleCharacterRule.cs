using System.Buffers;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>Byte order marks, soft hyphens and zero width spaces, which web pages leave behind: Urdu is not hyphenated, as Latin words are, and its words are separated by spaces. A word joiner inside a word joins nothing.</summary>
internal sealed class InvisibleCharacterRule : IPassageRule
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(FormatCharacters.ByteOrderMark, FormatCharacters.SoftHyphen, FormatCharacters.ZeroWidthSpace, FormatCharacters.WordJoiner);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Invisible); at >= 0;)
        {
            char c = text[at];
            int end = at + 1;
            while (end < text.Length && text[end] == c)
            {
                end++;
            }

            bool isInside = ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, at)) && ArabicCharacters.IsLetter(passage.At(end));
            bool hyphenates = c == FormatCharacters.SoftHyphen && at > 0 && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(passage.At(end));
            if (!hyphenates && (c != FormatCharacters.WordJoiner || isInside))
            {
                // Whether two words meet at a zero width space is for a person to say.
                bool separates = c == FormatCharacters.ZeroWidthSpace && isInside;
                string hint = separates ? "write a space between two words, nothing inside one" : "delete it";
                findings.Add(EditorialRules.InvisibleCharacter, passage.SpanOf(at, end - at), $"{NameOf(c)} U+{(int)c:X4}", hint, separates ? [] : passage.Replace(at, end - at, ""));
            }

            at = Scan.Next(text, Invisible, end);
        }
    }

    private static string NameOf(char c) => c switch
    {
        FormatCharacters.ByteOrderMark => "byte order mark",
        FormatCharacters.SoftHyphen => "soft hyphen",
        FormatCharacters.WordJoiner => "word joiner",
        _ => "zero width space",
    };
}
