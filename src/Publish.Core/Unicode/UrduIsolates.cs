using System.Buffers;
using static Publish.Core.Unicode.LineBreakClass;

namespace Publish.Core.Unicode;

/// <summary>Rules U3 and U4 of <see cref="UrduLineBreaks"/>: bidi controls and note marks.</summary>
internal static class UrduIsolates
{
    // More is no note mark but a quotation, whose inside may break.
    private const int MaxMark = 12;

    // So many quotation marks and notes may stand between a word and its note mark. A limit keeps the time linear for any text.
    private const int MaxBetween = 8;

    private static readonly SearchValues<char> Controls = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static void Classify(ReadOnlySpan<char> text, Span<byte> classes)
    {
        int counted = 0;
        int quotes = 0;
        for (int i = text.IndexOfAny(Controls); i >= 0; i = NextControl(text, i))
        {
            for (; counted < i; counted++)
            {
                quotes += (LineBreakClass)classes[counted] == QU && text[counted] is not ('\'' or '\u2018' or '\u2019') ? 1 : 0;
            }

            int end = NoteEnd(text, classes, i, quotes % 2 == 0);
            if (end > i)
            {
                classes[i..(end + 1)].Fill((byte)Attached);
                i = end;
                continue;
            }

            LineBreakClass before = i > 0 ? (LineBreakClass)classes[i - 1] : BK;
            bool attached = text[i] switch
            {
                _ when before is BK or CR or LF or NL => false,
                '\u202C' or FormatCharacters.PopDirectionalIsolate => true,
                FormatCharacters.ArabicLetterMark or FormatCharacters.LeftToRightMark or FormatCharacters.RightToLeftMark => before is not (SP or ZW or AttachedToNext),
                _ => false,
            };
            classes[i] = (byte)(attached ? Attached : AttachedToNext);
        }
    }

    private static int NextControl(ReadOnlySpan<char> text, int i)
    {
        int next = text[(i + 1)..].IndexOfAny(Controls);
        return next < 0 ? -1 : i + 1 + next;
    }

    // The PDI of a note mark that begins here, or -1.
    private static int NoteEnd(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, int i, bool areQuotesPaired)
    {
        if (text[i] is < FormatCharacters.LeftToRightIsolate or > FormatCharacters.FirstStrongIsolate || !HasWordBefore(text, classes, i, areQuotesPaired))
        {
            return -1;
        }

        int end = i + 1;
        int limit = Math.Min(text.Length, i + 2 + MaxMark);
        while (end < limit && ((LineBreakClass)classes[end] == NU || text[end] is '*' or '\u066D' or '\u2020' or '\u2021' or '\u00A7' or '\u00B6' or ',' or '\u060C'))
        {
            end++;
        }

        return end > i + 1 && end < limit && text[end] == FormatCharacters.PopDirectionalIsolate ? end : -1;
    }

    // A quotation mark ends a word if a word is before it, and after a space if it closes: as » does, and a mark that completes a pair.
    private static bool HasWordBefore(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, int i, bool areQuotesPaired)
    {
        int before = i - 1;
        int limit = Math.Max(0, i - MaxBetween);
        while (before >= limit && (LineBreakClass)classes[before] is QU or Attached && !UrduLineBreaks.IsClosingForm(text[before]))
        {
            before--;
        }

        if (areQuotesPaired && before < i - 1 && before > 0 && (LineBreakClass)classes[before] == SP)
        {
            return true;
        }

        return before >= 0 && (LineBreakClass)classes[before] is not (SP or ZW or OP or OPW or BK or CR or LF or NL or AttachedToNext) && !char.IsWhiteSpace(text[before]);
    }
}
