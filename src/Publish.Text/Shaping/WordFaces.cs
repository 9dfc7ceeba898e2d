using System.Globalization;
using System.Text;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Keeps the words of an alphabet, and letters that join, in one face: a face that lacks one letter of a word draws none of it where another has them all, such as polytonic Greek.</summary>
internal sealed class WordFaces
{
    private int _end;
    private ulong _faces;

    /// <param name="text">The paragraph's text up to the end of the styled run.</param>
    /// <param name="source">Where the cluster begins.</param>
    /// <param name="areJoined">Whether its letters join, as those of the Arabic script do.</param>
    public ulong FacesFor(FontStack stack, ReadOnlySpan<char> text, int source, bool areJoined)
    {
        if (source >= _end)
        {
            if (areJoined)
            {
                FindJoined(stack, text, source);
            }
            else
            {
                Find(stack, text, source);
            }
        }

        return _faces;
    }

    /// <summary>Letters that join are drawn for one another, so no face draws some and another face the rest. Each cluster is asked for, since a face may draw a letter by its parts.</summary>
    private void FindJoined(FontStack stack, ReadOnlySpan<char> text, int start)
    {
        _faces = ulong.MaxValue;
        _end = start;
        while (_end < text.Length && (_end == start || ArabicJoining.Joins(text, _end)))
        {
            int next = GraphemeBreaks.NextBoundary(text, _end);
            _faces &= ClusterFaces.Of(stack, text[_end..next]).Candidates;
            _end = next;
        }
    }

    private void Find(FontStack stack, ReadOnlySpan<char> text, int start)
    {
        ulong all = StackCoverage.Everywhere;
        ulong some = 0;
        _end = start;
        foreach (Rune rune in text[start..].EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                break;
            }

            ulong faces = stack.Coverage[rune.Value].Faces;
            all &= faces;
            some |= faces;
            _end += rune.Utf16SequenceLength;
        }

        // What is no letter is a word of its own.
        _faces = _end == start ? 0 : all == 0 ? stack.Coverage.FallbacksForAll(some, text[start.._end]) : all;
    }
}
