using System.Globalization;
using System.Text;

namespace Publish.Core.Unicode;

/// <summary>The digits in which a book prints its numbers.</summary>
public enum NumeralSystem
{
    /// <summary>0–9.</summary>
    Latin,

    /// <summary>U+0660–0669.</summary>
    Arabic,

    /// <summary>U+06F0–06F9, for Urdu, Persian, Pashto and Sindhi.</summary>
    Urdu,
}

public static class Numerals
{
    private const int MaxRoman = 3999;
    private const int MaxAbjad = 1999;

    private static readonly (int Value, string Digits)[] RomanDigits =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    // Those of AbjadDigits that languages write differently.
    private const string AbjadForms = "ہیک";

    // In the spelling of Urdu.
    private static readonly (int Value, string Digits)[] AbjadDigits =
    [
        (1000, "غ"), (900, "ظ"), (800, "ض"), (700, "ذ"), (600, "خ"), (500, "ث"), (400, "ت"), (300, "ش"), (200, "ر"), (100, "ق"),
        (90, "ص"), (80, "ف"), (70, "ع"), (60, "س"), (50, "ن"), (40, "م"), (30, "ل"), (20, "ک"), (10, "ی"),
        (9, "ط"), (8, "ح"), (7, "ز"), (6, "و"), (5, "ہ"), (4, "د"), (3, "ج"), (2, "ب"), (1, "ا"),
    ];

    public static string Format(int number, NumeralSystem system)
    {
        char zero = system switch { NumeralSystem.Arabic => '\u0660', NumeralSystem.Urdu => '\u06F0', _ => '0' };
        string latin = number.ToString(CultureInfo.InvariantCulture);
        return zero == '0' ? latin : string.Create(latin.Length, (latin, zero), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                char c = state.latin[i];
                span[i] = char.IsAsciiDigit(c) ? (char)(state.zero + (c - '0')) : c;
            }
        });
    }

    /// <summary>A number in small Roman numerals, for the folios of a Latin book's front matter.</summary>
    /// <param name="number">1 to 3999.</param>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxRoman);
        return Add(number, RomanDigits);
    }

    /// <summary>The number that Roman numerals in lower or upper case stand for; 0 where they are none in the usual spelling.</summary>
    public static int ParseRoman(string text)
    {
        bool isMixed = text.AsSpan().ContainsAnyInRange('a', 'z') && text.AsSpan().ContainsAnyInRange('A', 'Z');
        string lower = isMixed ? "" : text.ToLowerInvariant();
        int value = 0;
        int at = 0;
        foreach ((int digit, string letters) in RomanDigits)
        {
            for (; string.CompareOrdinal(lower, at, letters, 0, letters.Length) == 0; at += letters.Length)
            {
                value += digit;
            }
        }

        return at == lower.Length && at > 0 && Add(value, RomanDigits) == lower ? value : 0;
    }

    /// <summary>A number in the letters of abjad (ا ب ج د ہ و ز ح ط ی یا یب …), for the folios of a right-to-left book's front matter.</summary>
    /// <param name="number">1 to 1999.</param>
    /// <param name="language">Chooses among the letters that languages write differently.</param>
    public static string Abjad(int number, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxAbjad);
        string forms = language.Profile.Abjad;
        return Add(number, AbjadDigits).Replace(AbjadForms[0], forms[0]).Replace(AbjadForms[1], forms[1]).Replace(AbjadForms[2], forms[2]);
    }

    /// <summary>The value of a string of digits of any of the three systems, or null.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
        {
            return null;
        }

        int value = 0;
        foreach (char c in text)
        {
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= '\u0660' and <= '\u0669' => c - '\u0660',
                >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    // From the greatest digit down, each as often as it fits.
    private static string Add(int number, (int Value, string Digits)[] digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        StringBuilder text = new();
        foreach ((int value, string letters) in digits)
        {
            for (; number >= value; number -= value)
            {
                _ = text.Append(letters);
            }
        }

        return text.ToString();
    }
}
