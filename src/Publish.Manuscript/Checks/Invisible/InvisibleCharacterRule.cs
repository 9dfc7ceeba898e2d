using System.Buffers;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Checks.Invisible;

/// <summary>Byte order marks, soft hyphens and zero width spaces, which web pages leave behind: Urdu is not hyphenated, and its words are parted by spaces.</summary>
internal sealed class InvisibleCharacterRule : IPassageRule
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(FormatCharacters.ByteOrderMark, FormatCharacters.SoftHyphen, FormatCharacters.ZeroWidthSpace);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Invisible); at >= 0;)
        {
            char c = text[at];
            // Whether two words meet at a zero width space is for a person to say.
            bool parts = c == FormatCharacters.ZeroWidthSpace && Letters.IsLetter(Letters.BaseBefore(text, at)) && Letters.IsLetter(passage.At(at + 1));
            string hint = parts ? "write a space between two words, nothing inside one" : "take it out";
            findings.Add(EditorialRules.InvisibleCharacter, passage.SpanOf(at, 1), $"{NameOf(c)} U+{(int)c:X4}", hint, parts ? [] : passage.Replace(at, 1, ""));
            at = Scan.Next(text, Invisible, at + 1);
        }
    }

    private static string NameOf(char c) => c switch
    {
        FormatCharacters.ByteOrderMark => "byte order mark",
        FormatCharacters.SoftHyphen => "soft hyphen",
        _ => "zero width space",
    };
}
