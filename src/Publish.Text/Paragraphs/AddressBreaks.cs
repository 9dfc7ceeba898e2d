using System.Globalization;
using Publish.Core.Units;

namespace Publish.Text.Paragraphs;

/// <summary>Web addresses, paths and names of files in a paragraph, and where a line may end inside them without a hyphen.</summary>
/// <remarks>
/// The places are those of the Chicago Manual of Style (17th edition, 14.18): before the character that separates, so that no line seems to end a sentence.
/// After a slash and a hyphen a line may end in any text (UAX #14).
/// </remarks>
internal sealed class AddressBreaks(string text)
{
    /// <summary>A word with a slash or the like in it is an address only where it is longer than a date or a fraction.</summary>
    private const int ShortestPath = 25;

    private int _start;
    private int _end = -1;
    private bool _isAddress;
    private bool _isPath;

    /// <summary>Whether a text may have any; for a caller who would rather not look.</summary>
    public static bool AnyIn(string text) => text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || text.Contains("doi:", StringComparison.OrdinalIgnoreCase) || text.AsSpan().IndexOfAny("@_\\") >= 0;

    /// <summary>Whether hyphens have no place in the word between two spaces, of which a run may be a part.</summary>
    public bool IsPath(TextRange run) => Look(run) && _isPath;

    /// <summary>Adds the offsets in a run's drawn text before which a line may begin.</summary>
    public void Find(GlyphRun run, List<int> points)
    {
        if (!Look(run.Range) || !_isAddress)
        {
            return;
        }

        string drawn = run.Shape.Text;
        for (int i = 1; i < drawn.Length - run.Shape.TrailingSpaces - 1; i++)
        {
            if (Separates(drawn[i]) && IsPart(drawn[i - 1]) && (IsPart(drawn[i + 1]) || drawn[i + 1] == '%'))
            {
                points.Add(i);
            }
        }
    }

    private static bool Separates(char c) => c is '.' or '_' or '?' or '&' or '=' or '%' or '#' or '~' or '+' or ';' or '@' or ':';

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Finds the word round a run; the runs of one word are asked for one after the other.</summary>
    private bool Look(TextRange run)
    {
        if (run.Start >= _start && run.Start < _end)
        {
            return true;
        }

        _start = Math.Max(_end, 0) <= run.Start ? Math.Max(_end, 0) : 0;
        for (int i = run.Start; i > _start; i--)
        {
            if (char.IsWhiteSpace(text[i - 1]))
            {
                _start = i;
            }
        }

        _end = run.Start;
        while (_end < text.Length && (_end < run.End - 1 || !char.IsWhiteSpace(text[_end])))
        {
            _end++;
        }

        _end = Math.Max(_end, run.Start + 1);
        ReadOnlySpan<char> word = text.AsSpan(_start, Math.Min(_end, text.Length) - _start);
        bool isNamed = word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.Contains("doi:", StringComparison.OrdinalIgnoreCase);
        _isPath = isNamed || word.IndexOfAny("/@_\\") >= 0;
        _isAddress = isNamed || (_isPath && word.Length >= ShortestPath);
        return true;
    }
}
