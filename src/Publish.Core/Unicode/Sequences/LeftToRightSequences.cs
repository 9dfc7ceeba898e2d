using System.Collections.Immutable;
using System.Text;
using Publish.Core.Units;

namespace Publish.Core.Unicode.Sequences;

/// <summary>
/// Finds in right-to-left text what is read from left to right as one thing although UAX #9 alone would split it: telephone numbers, prices, equations, C++, 35°C, 14 August 1947.
/// They are isolated, as UAX #9, 4.3 (HL3) lets a program do. Only what can mean nothing else is in the tables of <c>NumberForms</c> and <c>LatinPhrases</c>.
/// </summary>
public static class LeftToRightSequences
{
    private const char ArabicComma = '\u060C';
    private const string Quotation = " \u00A0\"'\u2018\u2019\u201C\u201D\u00AB\u00BB()[]";

    /// <summary>The sequences that have to be isolated: those whose order the plain algorithm would change.</summary>
    /// <param name="text">One paragraph. It may hold isolates; what is inside a left-to-right or first-strong one is not looked at.</param>
    /// <param name="baseLevel">1, or 0 where only what is inside right-to-left isolates is looked at.</param>
    /// <returns>In rising order; they do not overlap.</returns>
    public static ImmutableArray<TextRange> Find(string text, byte baseLevel)
    {
        string masked = SequenceStretches.WithoutIsolates(text);
        var classes = new BidiClass[text.Length];
        int set = BidiClassSet.Classify(masked, classes, out _);
        if ((set & (BidiClassSet.L | BidiClassSet.EN | BidiClassSet.AN)) == 0)
        {
            return [];
        }

        var listed = new HashSet<int>();
        List<TextRange> found = Merged(Candidates(masked, classes, baseLevel, listed));
        if (found.Count == 0)
        {
            return [];
        }

        byte[] levels = BidiAlgorithm.GetLevels(text, baseLevel, out _);
        found.RemoveAll(range => !listed.Contains(range.Start) && IsInOrder(levels.AsSpan(range.Start, range.Length)));
        return [.. found];
    }

    /// <summary>The embedding levels as <see cref="BidiAlgorithm.GetLevels"/> gives them, with the sequences isolated.</summary>
    /// <param name="sequences">As <see cref="Find"/> gave them.</param>
    public static byte[] GetLevels(string text, byte baseLevel, ImmutableArray<TextRange> sequences)
    {
        byte[] isolated = BidiAlgorithm.GetLevels(sequences.IsEmpty ? text : Isolate(text, sequences), baseLevel, out _);
        if (sequences.IsEmpty)
        {
            return isolated;
        }

        byte[] levels = new byte[text.Length];
        int from = 0;
        int to = 0;
        foreach (TextRange sequence in sequences)
        {
            isolated.AsSpan(from, sequence.Start - to).CopyTo(levels.AsSpan(to));
            from += sequence.Start - to + 1;
            isolated.AsSpan(from, sequence.Length).CopyTo(levels.AsSpan(sequence.Start));
            from += sequence.Length + 1;
            to = sequence.End;
        }

        isolated.AsSpan(from).CopyTo(levels.AsSpan(to));
        return levels;
    }

    /// <summary>Whether isolating is not enough: the parts of a number in Arabic digits (U+0660–0669) run from right to left even in a left-to-right isolate, because they are of the class AN.</summary>
    public static bool NeedsOverride(ReadOnlySpan<char> sequence) => sequence.ContainsAnyInRange('\u0660', '\u0669');

    /// <summary>The text for the algorithm, with U+2066 before and U+2069 after each of the sequences, and in them Latin digits in place of Arabic ones.</summary>
    private static string Isolate(string text, ImmutableArray<TextRange> sequences)
    {
        var builder = new StringBuilder(text.Length + (2 * sequences.Length));
        int at = 0;
        foreach (TextRange sequence in sequences)
        {
            builder.Append(text, at, sequence.Start - at).Append(FormatCharacters.LeftToRightIsolate);
            foreach (char c in text.AsSpan(sequence.Start, sequence.Length))
            {
                builder.Append(c is >= '\u0660' and <= '\u0669' ? (char)(c - '\u0660' + '0') : c);
            }

            builder.Append(FormatCharacters.PopDirectionalIsolate);
            at = sequence.End;
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What is certain by its form, whether or not it needs isolating.</summary>
    /// <param name="listed">Gets where the items of a list begin that has quotation marks or Arabic commas: each is in order by itself, and yet they are not.</param>
    private static List<TextRange> Candidates(string text, ReadOnlySpan<BidiClass> classes, byte baseLevel, HashSet<int> listed)
    {
        var found = new List<TextRange>();
        TextRange before = default;
        foreach (TextRange stretch in SequenceStretches.Find(text, classes, baseLevel))
        {
            var phrases = new List<TextRange>();
            int end = LatinPhrases.AddTo(phrases, text, classes, stretch);
            NumberForms.AddTo(found, text, TextRange.FromTo(stretch.Start, end));
            found.AddRange(phrases);
            bool goesOn = before.Length > 0 && phrases.Count > 0 && stretch.Start > 0 && text[stretch.Start - 1] == ArabicComma && text.AsSpan(before.End, stretch.Start - 1 - before.End).Trim(Quotation).IsEmpty;
            listed.UnionWith(phrases.Count > 1 || goesOn ? phrases.Select(phrase => phrase.Start).Append(goesOn ? before.Start : phrases[0].Start) : []);
            before = phrases.Count > 0 ? phrases[^1] : default;
        }

        for ((int Start, int Length) address = baseLevel == 0 ? default : Addresses.Find(text, 0); address.Length > 0; address = Addresses.Find(text, address.Start + address.Length))
        {
            found.Add(new TextRange(address.Start, address.Length));
        }

        return found;
    }

    /// <summary>In rising order, with those that overlap, such as an address in an English sentence, made one.</summary>
    private static List<TextRange> Merged(List<TextRange> found)
    {
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<TextRange>();
        foreach (TextRange range in found)
        {
            if (merged.Count > 0 && merged[^1].End > range.Start)
            {
                merged[^1] = TextRange.FromTo(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>Whether the plain algorithm sets all of it from left to right.</summary>
    private static bool IsInOrder(ReadOnlySpan<byte> levels) => (levels[0] & 1) == 0 && levels.IndexOfAnyExcept(levels[0]) < 0;
}
