using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary>A year of three or four digits with the sign that says of which era it is, and the spaces between.</summary>
internal static class YearSign
{
    /// <summary>Where the spaces before a sign begin, if a year stands there and no letter follows; else −1.</summary>
    public static int StartOfSpaces(Passage passage, int sign)
    {
        string text = passage.Text;
        int spaces = sign;
        while (spaces > 0 && text[spaces - 1] is ' ' or '\u00A0')
        {
            spaces--;
        }

        int digits = spaces;
        while (digits > 0 && ArabicCharacters.IsDigit(text[digits - 1]))
        {
            digits--;
        }

        char after = passage.At(sign + 1);
        return spaces - digits is 3 or 4 && !ArabicCharacters.IsLetter(after) && !ArabicCharacters.IsMark(after) && !ArabicCharacters.IsJoinControl(after) ? spaces : -1;
    }
}
