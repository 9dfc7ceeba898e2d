using System.Globalization;
using System.Text;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>Keeps the words of an alphabet in one face: a face that lacks one letter of a word draws none of it where another has them all, such as polytonic Greek.</summary>
internal sealed class WordFaces
{
    private int _end;
    private ulong _faces;

    /// <param name="text">The paragraph's text up to the end of the styled run.</param>
    /// <param name="source">Where the cluster begins.</param>
    /// <param name="candidates">The entries that draw the cluster.</param>
    public ulong FacesFor(FontStack stack, ReadOnlySpan<char> text, int source, ulong candidates)
    {
        if (source >= _end)
        {
            Find(stack, text, source);
        }

        return _faces == 0 ? candidates : _faces;
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
