using System.Globalization;
using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>A stretch of an item with the letters that it joins to in the items beside it: a word that is cut where its style, tag or face changes.</summary>
/// <remarks>
/// In Nastaliq the forms and heights of letters depend on all the word, so the word is shaped whole, in the face of the stretch, and the stretch's
/// part is taken out. Only where the face lacks a letter of the others, or makes a ligature across the cut, do the neighbours serve as context alone.
/// </remarks>
internal readonly ref struct JoinedWord
{
    private const char Tatweel = '\u0640';

    private readonly DrawnText _drawn;
    private readonly int _start;
    private readonly int _end;
    private readonly int _from;
    private readonly int _to;

    public JoinedWord(DrawnText drawn, List<ShapingItem> items, int index, int start, int end)
    {
        _drawn = drawn;
        _start = _from = start;
        _end = _to = end;
        for (int i = index; i > 0 && _from == items[i].Start && Joins(drawn, items[i - 1], items[i]); i--)
        {
            _from = LettersBack(drawn, items[i].Start, items[i - 1].Start);
        }

        for (int i = index; i + 1 < items.Count && _to == items[i].End && Joins(drawn, items[i], items[i + 1]); i++)
        {
            _to = LettersOn(drawn, items[i].End, items[i + 1].End);
        }
    }

    public bool IsCut => _from < _start || _to > _end;

    public ShapedText Shape(SegmentShaper shaper)
    {
        ReadOnlySpan<char> word = _drawn.Span[_from.._to];
        if (shaper.Covers(word))
        {
            List<int> ends = [.. ((ReadOnlySpan<int>)[_start - _from, _end - _from, _to - _from]).ToArray().Where(end => end > 0).Distinct()];
            int wanted = ends.Count;
            List<ShapedText> parts = ShapedTextFactory.Split(shaper.Shape(word, 0, word.Length), ends);
            if (ends.Count == wanted)
            {
                return parts[_from < _start ? 1 : 0];
            }
        }

        return shaper.Shape(word, _start - _from, _end - _start);
    }

    private static bool Joins(DrawnText drawn, ShapingItem left, ShapingItem right) =>
        left.Level == right.Level && left.Script == right.Script && IsPart(drawn[right.Start - 1]) && IsPart(drawn[right.Start]);

    private static int LettersBack(DrawnText drawn, int from, int limit)
    {
        while (from > limit && IsPart(drawn[from - 1]))
        {
            from--;
        }

        return from;
    }

    private static int LettersOn(DrawnText drawn, int to, int limit)
    {
        while (to < limit && IsPart(drawn[to]))
        {
            to++;
        }

        return to;
    }

    /// <summary>Whether a character can take part in the joining of letters.</summary>
    private static bool IsPart(char c) =>
        c is Tatweel or FormatCharacters.ZeroWidthJoiner || (c >= '\u0600' && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
