using System.Buffers;

namespace Publish.Editorial.Passages;

/// <summary>Steps from one sign to the next. Whole pages have none of what a rule looks for, and the runtime passes over them many letters at a time.</summary>
internal static class Scan
{
    public static readonly SearchValues<char> Letters = SearchValues.Create([.. All().Where(ArabicCharacters.IsLetter)]);
    public static readonly SearchValues<char> Marks = SearchValues.Create([.. All().Where(ArabicCharacters.IsMark)]);
    public static readonly SearchValues<char> WordParts = SearchValues.Create([.. All().Where(c => ArabicCharacters.IsLetter(c) || ArabicCharacters.IsMark(c) || ArabicCharacters.IsJoinControl(c))]);
    public static readonly SearchValues<char> MarksAndJoinControls = SearchValues.Create([.. All().Where(c => ArabicCharacters.IsMark(c) || ArabicCharacters.IsJoinControl(c))]);
    public static readonly SearchValues<char> Digits = SearchValues.Create([.. All().Where(ArabicCharacters.IsDigit)]);
    public static readonly SearchValues<char> Brackets = SearchValues.Create("()");

    /// <summary>The first of some signs from a place on, or −1.</summary>
    public static int Next(string text, SearchValues<char> signs, int from = 0)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(signs) : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The end of a run of some signs.</summary>
    public static int End(string text, SearchValues<char> signs, int from)
    {
        int found = text.AsSpan(from).IndexOfAnyExcept(signs);
        return found < 0 ? text.Length : from + found;
    }

    private static IEnumerable<char> All() => Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c);
}
