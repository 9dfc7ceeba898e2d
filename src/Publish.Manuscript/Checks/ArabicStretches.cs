using System.Buffers;
using System.Collections.Frozen;

namespace Publish.Manuscript.Checks;

/// <summary>Arabic in the text that is not marked as Arabic, such as a verse of the Quran. Urdu's spelling is not for it, so no rule looks into it.</summary>
internal static class ArabicStretches
{
    // Fewer may be a phrase that Urdu has made its own.
    private const int FewestWords = 4;

    // So many other words may be between two that are plainly Arabic.
    private const int MostBetween = 4;
    private const int VowelSigns = 2;
    private const int LongestLoan = 3;

    // Letters that Arabic does not have. ہ, ھ, ی and ک are not among them: Urdu typists write Arabic with them.
    private static readonly SearchValues<char> UrduOnly = SearchValues.Create("\u0679\u067E\u0686\u0688\u0691\u0698\u06AF\u06BA\u06D2\u06D3");

    private static readonly FrozenSet<string> Particles = "في فی من إلى الی على علی عن أن إن ان هو هي هم ثم قد لم لن الذي التي الذين هذا ذلك ذلک كان کان قال كل إذا ما لا و أو بن يا یا".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words as short as those of Arabic that no Arabic text has.
    private static readonly FrozenSet<string> ShortUrdu = "کو کا کی ہو تو یہ جو کہ اور اس ان ہم کیا تھا تھی ہی بھی".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private enum Kind
    {
        Urdu,

        /// <summary>A word that may be of either language.</summary>
        Either,
        Arabic,
    }

    /// <summary>The first stretch from a position on; of length 0 where there is none.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text, int from)
    {
        int start = -1;
        int end = -1;
        int arabic = 0;
        int between = 0;
        bool isProved = false;
        for (Word word = NextWord(text, from); word.Length > 0; word = NextWord(text, word.End))
        {
            Kind kind = KindOf(text.Slice(word.Start, word.Length));
            if (kind == Kind.Arabic)
            {
                (start, end, arabic, between) = (start < 0 ? word.Start : start, word.End, arabic + 1, 0);
                isProved |= IsPlainlyArabic(text.Slice(word.Start, word.Length));
            }
            else if (kind == Kind.Urdu || ++between > MostBetween)
            {
                if (arabic >= FewestWords && isProved)
                {
                    break;
                }

                (start, arabic, between, isProved) = (-1, 0, 0, false);
            }
        }

        return arabic >= FewestWords && isProved ? (start, end - start) : (text.Length, 0);
    }

    private static Word NextWord(ReadOnlySpan<char> text, int from)
    {
        int found = from < text.Length ? text[from..].IndexOfAny(Scan.Letters) : -1;
        if (found < 0)
        {
            return default;
        }

        int start = from + found;
        int length = text[start..].IndexOfAnyExcept(Scan.WordParts);
        return new Word(start, length < 0 ? text.Length - start : length);
    }

    private static Kind KindOf(ReadOnlySpan<char> word)
    {
        if (word.ContainsAny(UrduOnly) || ShortUrdu.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return Kind.Urdu;
        }

        int marks = 0;
        foreach (char c in word)
        {
            marks += IsVowelSign(c) ? 1 : 0;
        }

        int letters = word.Length - marks;
        bool isVowelled = marks >= VowelSigns || (marks == 1 && letters <= LongestLoan - 1);
        return isVowelled ? Kind.Arabic : marks == 0 && letters > LongestLoan && !Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !word.StartsWith("\u0627\u0644") ? Kind.Urdu : Kind.Either;
    }

    // Vowelled Urdu, as in a list of words that are hard to pronounce, has no case endings and no article.
    private static bool IsPlainlyArabic(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u064B', '\u064D') || word.StartsWith("\u0627\u0644") || word.StartsWith("\u0648\u0627\u0644");

    // Fathatan to sukun, and the small alef.
    private static bool IsVowelSign(char c) => c is (>= '\u064B' and <= '\u0652') or '\u0670' or '\u06E1' or '\u0656' or '\u0657' or '\u0653';
}
