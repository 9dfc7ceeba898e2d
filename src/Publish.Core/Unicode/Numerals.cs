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
