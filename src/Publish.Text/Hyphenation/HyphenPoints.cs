using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Text.Hyphenation;

/// <summary>The places inside a run where a line may end with a hyphen: the soft hyphens of its word, or else those of the language's patterns.</summary>
internal static class HyphenPoints
{
    /// <summary>A word that is longer is no word of a language; each of its parts would have to be shaped by itself.</summary>
    private const int LongestWord = 100;

    // In a right-to-left line the two parts of a word are far from each other, at opposite ends: only long words are parted there, in parts that can be read.
    private const int LeastInRightToLeft = 8;
    private const int LeftInRightToLeft = 3;
    private const int RightInRightToLeft = 4;

    /// <summary>Whether a paragraph may have any, or an address, which is broken where hyphens are allowed.</summary>
    public static bool MayFind(ShapedParagraph paragraph)
    {
        if (AddressBreaks.AnyIn(paragraph.Source.Text))
        {
            return true;
        }

        bool soft = paragraph.Source.Text.Contains(FormatCharacters.SoftHyphen, StringComparison.Ordinal);
        foreach (GlyphRun run in paragraph.Runs)
        {
            if (!run.IsRightToLeft && run.Style.Hyphenates && (soft || Hyphenator.For(run.Style.Language) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="index">Of a run.</param>
    /// <param name="points">Cleared, and filled with offsets in the run's drawn text, rising.</param>
    public static void Find(ShapedParagraph paragraph, int index, AddressBreaks addresses, List<int> points)
    {
        points.Clear();
        GlyphRun run = paragraph.Runs[index];
        if (run.IsRightToLeft || !run.Style.Hyphenates || run.Shaper is null || run.Shape.Text.Length > LongestWord)
        {
            return;
        }

        FindSoft(paragraph.Source.Text, run, points);
        if (points.Count == 0 && Hyphenator.For(run.Style.Language) is { } hyphenator && !addresses.IsPath(run.Range))
        {
            FindByPatterns(paragraph, index, hyphenator, points);
        }
    }

    /// <summary>The offset in the paragraph's text of a drawn character of a run.</summary>
    public static int SourceOf(string text, GlyphRun run, int drawn)
    {
        int source = run.Range.Start;
        for (; source < run.Range.End; source++)
        {
            if (!InvisibleCharacters.IsNeverDrawn(text[source]) && drawn-- == 0)
            {
                break;
            }
        }

        return source;
    }

    private static void FindSoft(string text, GlyphRun run, List<int> points)
    {
        int drawn = 0;
        foreach (char c in text.AsSpan(run.Range.Start, run.Range.Length))
        {
            if (c == FormatCharacters.SoftHyphen && drawn > 0 && drawn < run.Shape.Text.Length - run.Shape.TrailingSpaces)
            {
                points.Add(drawn);
            }

            drawn += InvisibleCharacters.IsNeverDrawn(c) ? 0 : 1;
        }

        if (drawn != run.Shape.Text.Length)
        {
            // A character that no font has stands for another, or for none.
            points.Clear();
        }
    }

    private static void FindByPatterns(ShapedParagraph paragraph, int index, Hyphenator hyphenator, List<int> points)
    {
        string text = paragraph.Runs[index].Shape.Text;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            // A compound breaks at its own hyphen, a word that goes on in another style nowhere.
            bool isWhole = !GoesOn(CharacterBefore(paragraph.Runs, index, start)) && !GoesOn(CharacterAfter(paragraph, index, end));
            if (isWhole && !IsAllCapitals(text.AsSpan(start, end - start)))
            {
                int count = points.Count;
                hyphenator.Find(text.AsSpan(start, end - start), start, points);
                if (paragraph.IsRightToLeft)
                {
                    KeepForRightToLeft(points, count, start, end);
                }
            }
        }
    }

    private static void KeepForRightToLeft(List<int> points, int first, int start, int end)
    {
        for (int i = points.Count - 1; i >= first; i--)
        {
            if (end - start < LeastInRightToLeft || points[i] - start < LeftInRightToLeft || end - points[i] < RightInRightToLeft)
            {
                points.RemoveAt(i);
            }
        }
    }

    private static bool GoesOn(char c) => char.IsLetterOrDigit(c) || c is '-' or '\u2010' or '\u2011';

    private static char CharacterBefore(ImmutableArray<GlyphRun> runs, int index, int offset) =>
        offset > 0 ? runs[index].Shape.Text[offset - 1]
        : index > 0 && runs[index - 1].Style.Scale == runs[index].Style.Scale && runs[index - 1].Shape.Text is { Length: > 0 } before ? before[^1]
        : ' ';

    private static char CharacterAfter(ShapedParagraph paragraph, int index, int offset)
    {
        ImmutableArray<GlyphRun> runs = paragraph.Runs;
        // The raised mark of a note is no part of the word.
        return offset < runs[index].Shape.Text.Length ? runs[index].Shape.Text[offset]
            : index + 1 < runs.Length && runs[index + 1].Style.Scale == runs[index].Style.Scale && runs[index + 1].Shape.Text is { Length: > 0 } after ? after[0]
            : ' ';
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
