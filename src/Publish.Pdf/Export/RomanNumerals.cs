using System.Text;

namespace Publish.Pdf.Export;

internal static class RomanNumerals
{
    private static readonly (int Value, string Letters)[] Signs =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number that a folio in lower or upper case Roman letters stands for; 0 where it is none in the usual spelling.</summary>
    public static int Parse(string folio)
    {
        bool isMixed = folio.AsSpan().ContainsAnyInRange('a', 'z') && folio.AsSpan().ContainsAnyInRange('A', 'Z');
        string lower = isMixed ? "" : folio.ToLowerInvariant();

        int value = 0;
        int at = 0;
        foreach ((int sign, string letters) in Signs)
        {
            while (string.CompareOrdinal(lower, at, letters, 0, letters.Length) == 0)
            {
                value += sign;
                at += letters.Length;
            }
        }

        return at == lower.Length && at > 0 && Format(value) == lower ? value : 0;
    }

    private static string Format(int value)
    {
        var text = new StringBuilder();
        foreach ((int sign, string letters) in Signs)
        {
            for (; value >= sign; value -= sign)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
