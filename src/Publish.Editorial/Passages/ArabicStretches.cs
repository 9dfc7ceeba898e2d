using System.Buffers;
using System.Collections.Frozen;

namespace Publish.Editorial.Passages;

/// <summary>Arabic in the text that is not marked as Arabic, such as a verse of the Quran. Urdu's spelling is not for it, so no rule looks into it.</summary>
internal static class ArabicStretches
{
    // Fewer may be a phrase that Urdu has made its own.
    private const int FewestWords = 4;

    // So many other words may be between two that are plainly Arabic.
    private const int MostBetween = 4;
    private const int FewestPlain = 3;
    private const int FewestSigns = 2;
    private const int LongestLoan = 3;

    // Letters that Arabic does not have. ہ, ھ, ی and ک are not among them: Urdu typists write Arabic with them.
    private static readonly SearchValues<char> UrduOnly = SearchValues.Create("\u0679\u067E\u0686\u0688\u0691\u0698\u06AF\u06BA\u06D2\u06D3");

    // Letters that Urdu has in other forms.
    private static readonly SearchValues<char> ArabicOnly = SearchValues.Create("\u064A\u0643\u0647\u0629\u0649\u0623\u0625");

    // Fathatan to sukun, madda, the small alef and its like.
    private static readonly SearchValues<char> VowelSigns = SearchValues.Create("\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0656\u0657\u0670\u06E1");

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
        int lead = -1;
        int end = -1;
        (int arabic, int plain, int between) = (0, 0, 0);
        for (Word word = NextWord(text, from); word.Length > 0; word = NextWord(text, word.End))
        {
            ReadOnlySpan<char> letters = text.Slice(word.Start, word.Length);
            Kind kind = KindOf(letters);
            if (kind == Kind.Arabic)
            {
                start = start >= 0 ? start : lead >= 0 ? lead : word.Start;
                (end, arabic, plain, between) = (word.End, arabic + 1, plain + (IsPlainlyArabic(letters) ? 1 : 0), 0);
            }
            else if (kind == Kind.Urdu || ++between > MostBetween)
            {
                if (IsEnough(arabic, plain))
                {
                    break;
                }

                (start, lead, arabic, plain, between) = (-1, -1, 0, 0, 0);
            }
            else if (letters.ContainsAny(VowelSigns))
            {
                // At either end a word with one sign belongs to the words that have more.
                (lead, end) = (lead >= 0 ? lead : word.Start, word.End);
            }
        }

        return IsEnough(arabic, plain) ? (start, end - start) : (text.Length, 0);
    }

    private static bool IsEnough(int arabic, int plain) => (arabic >= FewestWords && plain > 0) || plain >= FewestPlain;

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
            marks += VowelSigns.Contains(c) ? 1 : 0;
        }

        int letters = word.Length - marks;
        bool isVowelled = marks >= FewestSigns || (marks == 1 && letters < LongestLoan);
        if (isVowelled || (HasArticle(word) && word.ContainsAny(ArabicOnly)))
        {
            return Kind.Arabic;
        }

        return marks == 0 && letters > LongestLoan && !Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !HasArticle(word) ? Kind.Urdu : Kind.Either;
    }

    private static bool HasArticle(ReadOnlySpan<char> word) => word.StartsWith("\u0627\u0644") || word.StartsWith("\u0648\u0627\u0644");

    // Vowelled Urdu, as in a list of words that are hard to pronounce, has no case endings and no article.
    private static bool IsPlainlyArabic(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u064B', '\u064D') || HasArticle(word);
}
