using System.Globalization;
using System.Text;

namespace Publish.Import.Reading;

/// <summary>Numbers of lists in letters, as word processors and browsers count in them.</summary>
internal static class ListLabels
{
    private const string Abjad = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string Alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="format">The name that WordprocessingML has for it (ISO/IEC 29500-1, 17.18.59).</param>
    public static string Of(int number, string? format) => format switch
    {
        "lowerLetter" => Letter(number, Latin),
        "upperLetter" => Letter(number, Latin).ToUpperInvariant(),
        "arabicAbjad" => Letter(number, Abjad),
        "arabicAlpha" => Letter(number, Alphabet),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, string letters) => number < 1 ? "" : new string(letters[(number - 1) % letters.Length], Math.Min(20, 1 + ((number - 1) / letters.Length)));

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach ((int value, string text) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value && roman.Length < 40; number -= value)
            {
                roman.Append(text);
            }
        }

        return roman.ToString();
    }
}
