using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>The characters that are written under or round a number (؀ ؁ ؂ ؃ ۝), each with the faces that can draw its digits so.</summary>
/// <remarks>
/// A font holds so many digits and no more (؁ four, ۝ three), and some hold none. Digits beyond that would be drawn over the word before. Where no face of the style has room for all of them, the
/// character is set at the right of its number, in full size, as it is where a space is between them.
/// </remarks>
internal sealed class SubtendingMarks
{
    private static readonly SubtendingMarks None = new("", []);

    private readonly string _text;
    private readonly Dictionary<int, ulong> _faces;

    private SubtendingMarks(string text, Dictionary<int, ulong> faces)
    {
        _text = text;
        _faces = faces;
    }

    public static SubtendingMarks Find(StyledParagraph paragraph)
    {
        string text = paragraph.Text;
        int at = text.AsSpan().IndexOfAny(SubtendingNumbers.Marks);
        if (at < 0)
        {
            return None;
        }

        var faces = new Dictionary<int, ulong>();
        int run = 0;
        for (; at < text.Length; at++)
        {
            if (!SubtendingNumbers.Marks.Contains(text[at]) || SubtendingNumbers.DigitsAfter(text, at) is not (> 0 and int digits))
            {
                continue;
            }

            while (run + 1 < paragraph.Runs.Length && paragraph.Runs[run].Range.End <= at)
            {
                run++;
            }

            // A number that begins in one style and ends in another is not drawn as one.
            StyledRun styled = paragraph.Runs[run];
            ulong holding = styled.Range.End > at + digits ? FacesThatHold(styled.Style, text.AsSpan(at, digits + 1)) : 0;
            for (int i = at; i <= at + digits; i++)
            {
                faces[i] = holding;
            }
        }

        return new SubtendingMarks(text, faces);
    }

    /// <summary>The faces that the character or one of its digits may be drawn with; all where no face has room for them.</summary>
    public ulong FacesFor(int offset) => _faces.TryGetValue(offset, out ulong faces) && faces != 0 ? faces : ulong.MaxValue;

    /// <summary>Puts the characters whose digits no face has room for at the right of them.</summary>
    public void SetBeside(byte[] levels)
    {
        foreach ((int mark, ulong faces) in _faces.Where(face => face.Value == 0 && SubtendingNumbers.Marks.Contains(_text[face.Key])))
        {
            levels[mark] -= (byte)(levels[mark] > 0 && (levels[mark] & 1) == 0 ? 1 : 0);
        }
    }

    /// <summary>The style's own face; where it draws no digits in the mark at all, as Gulzar, another.</summary>
    private static ulong FacesThatHold(TextStyle style, ReadOnlySpan<char> number)
    {
        ulong candidates = style.Fonts.Coverage[number[0]].Faces;
        int own = candidates == 0 ? 0 : style.Fonts.Coverage.Choose("Arab", candidates);
        if (Holds(style, own, number) || Holds(style, own, number[..2]))
        {
            return Holds(style, own, number) ? 1UL << own : 0;
        }

        ulong faces = 0;
        for (int i = 0; i < style.Fonts.Entries.Length; i++)
        {
            faces |= Holds(style, i, number) ? 1UL << i : 0;
        }

        return faces;
    }

    private static bool Holds(TextStyle style, int entry, ReadOnlySpan<char> number)
    {
        SegmentShaper shaper = style.Fonts.Entries[entry].Face.Shaper.For(new SegmentProperties(TextDirection.LeftToRight, "Arab", style.Language.ShapedAs));
        return shaper.Covers(number) && IsHeld(shaper.ShapeCached(number).Glyphs);
    }

    /// <summary>Whether every digit begins inside the width of the mark, which is the first glyph.</summary>
    private static bool IsHeld(ImmutableArray<Glyph> glyphs)
    {
        int x = 0;
        for (int i = 0; i < glyphs.Length; i++)
        {
            if (i > 0 && x + glyphs[i].OffsetX >= glyphs[0].Advance)
            {
                return false;
            }

            x += glyphs[i].Advance;
        }

        return glyphs.Length > 0;
    }
}
