using System.Buffers;
using System.Collections.Immutable;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary><c>میںکسی</c>: ں, ے and ۃ only end words, so the space after them is missing. ء is inside some words; there the word list decides.</summary>
internal sealed class FinalLetterInsideRule : IPassageRule
{
    // Words this common are whole words whatever follows them.
    private const int Common = 500;

    private const char Aspiration = '\u06BE';
    private const char Hamza = '\u0621';

    private static readonly SearchValues<char> Ends = SearchValues.Create(FinalLetters.NoonGhunna, FinalLetters.BariYeh, FinalLetters.BariYehHamza, FinalLetters.TehMarbuta, Hamza);

    /// <summary>Whether a word, in its plain form, is one that this rule reports.</summary>
    public static bool Concerns(string word) => word.AsSpan().ContainsAny(Ends) && Boundaries(word, new Word(0, word.Length)).Count > 0;

    public void Check(Passage passage, FindingList findings)
    {
        foreach (Word word in passage.Words)
        {
            if (word.In(passage.Text)[..^1].ContainsAny(Ends) && Boundaries(passage.Text, word) is { Count: > 0 } boundaries)
            {
                Report(passage, word, boundaries, findings);
            }
        }
    }

    private static void Report(Passage passage, Word word, List<Boundary> boundaries, FindingList findings)
    {
        string written = word.In(passage.Text).ToString();
        string meant = written;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (Boundary boundary in Enumerable.Reverse(boundaries))
        {
            meant = meant.Insert(boundary.At - word.Start, " ");
            edits.AddRange(boundary.IsCertain ? passage.Insert(boundary.At, " ") : []);
        }

        edits.Reverse();
        string letters = string.Join(", ", boundaries.Select(b => b.Letter).Distinct());
        string? other = boundaries.Find(b => b.Other is not null).Other;
        string hint = other is null ? $"write \u201C{meant}\u201D" : $"write \u201C{meant}\u201D, or \u201C{other}\u201D if that is meant";
        findings.Add(EditorialRules.FinalLetterInside, passage.SpanOf(word.Start, word.Length), $"no space after {letters} in \u201C{written}\u201D", hint, edits.ToImmutable());
    }

    private static List<Boundary> Boundaries(string text, Word word)
    {
        var places = new List<int>();
        for (int i = word.Start; i < word.End - 1; i++)
        {
            int next = i + 1;
            while (next < word.End && ArabicCharacters.IsMark(text[next]))
            {
                next++;
            }

            // مںھ is an old spelling of منہ.
            if (Ends.Contains(text[i]) && next < word.End && ArabicCharacters.IsLetter(text[next]) && !(text[i] == FinalLetters.NoonGhunna && text[next] == Aspiration))
            {
                places.Add(next);
            }
        }

        var boundaries = new List<Boundary>();
        for (int i = 0; i < places.Count; i++)
        {
            string left = WordForm.Plain(text.AsSpan(i == 0 ? word.Start : places[i - 1], places[i] - (i == 0 ? word.Start : places[i - 1])));
            string right = WordForm.Plain(text.AsSpan(places[i], (i + 1 < places.Count ? places[i + 1] : word.End) - places[i]));
            bool isCertain = IsCertain(left, right);
            if (isCertain || left[^1] != Hamza)
            {
                string other = WithOther(left, right);
                boundaries.Add(new Boundary(places[i], left[^1], isCertain, !isCertain && Lexicon.Shared.Knows(other) ? other : null));
            }
        }

        return boundaries;
    }

    /// <summary>Whether two words are meant, and not one with another letter, as مانگ in ماںگ.</summary>
    private static bool IsCertain(string left, string right)
    {
        // So much rarer is a word of which two common ones make another by chance.
        const int Chance = 20;
        Lexicon words = Lexicon.Shared;
        int one = Math.Max(words.Count(left + right), words.Count(WithOther(left, right)));
        if (right.Length < 2 || right[0] == '\u0626' || (one > 0 && one * Chance >= Math.Min(words.Count(left), words.Count(right))))
        {
            return false;
        }

        bool isRightCommon = words.Count(right) >= Common;
        return left[^1] == Hamza
            ? words.Knows(left) && left.Length > 2 && isRightCommon
            : words.Knows(left) ? words.Count(left) >= Common || words.Knows(right) : isRightCommon && left.Length > 3;
    }

    /// <summary>One word, with the letter that words have inside in the place of the final one: مانگنا for ماںگنا.</summary>
    private static string WithOther(string left, string right)
    {
        char other = left[^1] switch { FinalLetters.NoonGhunna => '\u0646', FinalLetters.BariYeh => '\u06CC', FinalLetters.TehMarbuta => '\u062A', _ => '\u0626' };
        return $"{left[..^1]}{other}{right}";
    }

    /// <param name="At">Where the space is missing.</param>
    /// <param name="Other">One word that may be meant.</param>
    private readonly record struct Boundary(int At, char Letter, bool IsCertain, string? Other);
}
