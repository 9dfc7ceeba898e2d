using System.Globalization;

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
    public static NumeralSystem DefaultFor(Language language) => language.Primary switch
    {
        "ur" or "fa" or "ps" or "sd" or "ks" or "pnb" or "skr" => NumeralSystem.Urdu,
        "ar" or "ckb" => NumeralSystem.Arabic,
        _ => NumeralSystem.Latin,
    };

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

    /// <summary>Roman numerals in lower case, from 1 to 3,999.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 3999);
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] letters = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
        var roman = new System.Text.StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i])
            {
                roman.Append(letters[i]);
            }
        }

        return roman.ToString();
    }

    /// <summary>Abjad numerals, from 1 to 1,999, with the letters of Urdu: the greatest value first.</summary>
    public static string Abjad(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 1999);
        const string Ones = "\u0627\u0628\u062C\u062F\u06C1\u0648\u0632\u062D\u0637";
        const string Tens = "\u06CC\u06A9\u0644\u0645\u0646\u0633\u0639\u0641\u0635";
        const string Hundreds = "\u0642\u0631\u0634\u062A\u062B\u062E\u0630\u0636\u0638";
        const string Thousand = "\u063A";
        string Letter(string letters, int digit) => digit == 0 ? "" : letters[digit - 1].ToString();
        return (number >= 1000 ? Thousand : "") + Letter(Hundreds, number / 100 % 10) + Letter(Tens, number / 10 % 10) + Letter(Ones, number % 10);
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
}
