using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>The drawn forms of Arabic letters (U+FB50–FDFF and FE70–FEFC), which old programs wrote in place of the letters themselves.</summary>
public static class PresentationForms
{
    private const char RialSign = '\uFDFC';

    /// <summary>Whether a character may be such a form.</summary>
    public static bool IsInRange(char c) => c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The letters that a form stands for (its compatibility decomposition, NFKC); null for letters, for ﷺ, ﷽ and others of whole phrases, and for ﷼, which is the currency.</summary>
    public static string? LettersOf(char c)
    {
        int row = IsInRange(c) && c != RialSign ? PresentationFormTable.Code.BinarySearch((int)c) : -1;
        if (row < 0)
        {
            return null;
        }

        ReadOnlySpan<char> letters =
            [(char)PresentationFormTable.First[row], (char)PresentationFormTable.Second[row], (char)PresentationFormTable.Third[row], (char)PresentationFormTable.Fourth[row]];
        return letters.TrimEnd('\0').ToString();
    }
}
