using static Publish.Core.Unicode.LineBreakClass;

namespace Publish.Core.Unicode;

/// <summary>What a typesetter of Urdu wants of line breaks beyond UAX #14. It changes the classes before the walk over them, and takes back breaks inside words after it.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>U1: where an Arabic letter or digit stands on either side, only a space or a zero width space lets a line end (<c>UrduWords</c>).</item>
/// <item>U2: all spaces that may vanish at a line's end count as spaces: tab, en space, thin space …</item>
/// <item>U3: bidi controls are not there; opening ones go with what follows, closing ones with what stands before (<c>UrduIsolates</c>).</item>
/// <item>U4: a note mark, an isolate of digits or signs directly after a word or a dash, is a part of it (<c>UrduIsolates</c>).</item>
/// <item>U5: closing quotation marks never begin a line and opening ones never end one, even where spaces stand between (for brackets and ۔ ، ؛ ؟ ! the rules LB13 and LB14 say it).
/// Which of the two a mark is, its neighbours tell, since Urdu writes ”متن“, and ’’متن‘‘ too; between two spaces, the marks before it, except for « and ».</item>
/// <item>U6: a dash never begins a line, but a dash that opens a paragraph, or is joined to the word after it only, keeps with that word. A dash between numbers joins them.</item>
/// <item>U7: an ellipsis never begins a line, unless it is joined to the word after it.</item>
/// <item>U8: a subtending sign (U+0600–0605, U+06DD …) keeps with its digits, and U+06DD, which ends a verse of the Quran, and the note sign U+0602 with the word before.</item>
/// <item>U9: honorifics (ﷺ, U+FD40–FD4F …) keep with the word before, the verse signs ؎ ؏ with the word after. No line ends inside a grapheme cluster, which UAX #14 allows
/// where a combining mark follows a space; but a stray ZWNJ after a space is not there.</item>
/// <item>U10: a number keeps with its year mark (ء ھ ہ م ع), its ordinal ending (ویں, واں), its percent or degree sign, and a currency or number sign before it.</item>
/// <item>U11: a letter that stands alone keeps with the number after it (ص ۱۲), and with its stop with the word after it (ن۔ م۔ راشد).</item>
/// </list>
/// </remarks>
internal ref struct UrduLineBreaks
{
    // So many may end at one place. A limit keeps the time linear for any text.
    private const int MaxQuotationMarks = 8;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<byte> _classes;
    private int _openDoubles;
    private int _openSingles;

    private UrduLineBreaks(ReadOnlySpan<char> text, Span<byte> classes)
    {
        _text = text;
        _classes = classes;
    }

    /// <param name="classes">The classes of UAX #14 for each UTF-16 unit; changed in place.</param>
    public static void Classify(ReadOnlySpan<char> text, Span<byte> classes)
    {
        // Which way a quotation mark looks, Urdu's rules tell by its neighbours.
        classes.Replace((byte)QUPi, (byte)QU);
        classes.Replace((byte)QUPf, (byte)QU);
        UrduIsolates.Classify(text, classes);
        UrduLineBreaks rules = new(text, classes);
        bool afterSpace = false;
        for (int i = 0; i < text.Length; i++)
        {
            // Most of a text: letters inside a word, which no rule concerns.
            if (classes[i] == (byte)AL && !afterSpace && text[i] is (>= '\u0620' and <= '\u06D3') or (>= 'A' and <= 'z'))
            {
                continue;
            }

            i = rules.Classify(i, afterSpace);
            afterSpace = rules.Class(i) == SP || (afterSpace && rules.IsControl(i));
        }
    }

    /// <summary>Whether a quotation mark closes wherever it is. Curly ones do not: Urdu opens with ” and closes with “.</summary>
    public static bool IsClosingForm(char c) => c is '\u00BB' or '\u203A';

    // Gives the last unit that has been dealt with.
    private int Classify(int i, bool afterSpace)
    {
        switch ((LineBreakClass)_classes[i])
        {
            case CM when _text[i] == FormatCharacters.ZeroWidthNonJoiner && afterSpace:
                _classes[i] = (byte)Attached; // a stray one would keep words together
                break;
            case AL or CM or ZWJ or NU or PO or PR when afterSpace:
                AfterSpace(i);
                break;
            case EM:
                Add(i, LineBreakFlags.KeepWithPrevious); // U9
                break;
            case BA when IsTypographicSpace(_text[i]):
                _classes[i] = (byte)SP; // U2
                break;
            case QU:
            case OP when _text[i] is '\u201A' or '\u201E': // low marks, which close in “متن„
                Quotation(i);
                break;
            case EX or IS when _text[i] is '.' or '\u06D4' && IsLetterAlone(i - 1) && !IsYearMark(i - 1):
                Add(i, LineBreakFlags.KeepWithNext); // U11
                break;
            case RI:
                return Flags(i); // U9
            case IN when !afterSpace || IsBlankAfter(i):
                Add(i, LineBreakFlags.KeepWithPrevious); // U7
                break;
        }

        if (IsDash(_text[i]))
        {
            return Dash(i);
        }

        if (_text[i] is '\u060E' or '\u060F' || (IsSubtending(_text[i]) && !IsSpace(i + 1)))
        {
            Add(i, LineBreakFlags.KeepWithNext); // U8, U9
        }

        return i;
    }

    // Regional indicators make flags by twos from where they begin to stand together; LB30a counts on across marks. Each has two units.
    private readonly int Flags(int start)
    {
        int i = start;
        for (bool isSecond = true; Class(i + 2) == RI; isSecond = !isSecond)
        {
            i += 2;
            if (isSecond)
            {
                Add(i, LineBreakFlags.KeepWithPrevious);
            }
        }

        return i;
    }

    // U8–U11.
    private readonly void AfterSpace(int i)
    {
        char c = _text[i];
        bool keep = (LineBreakClass)_classes[i] switch
        {
            CM or ZWJ => IsPartOfCluster(i),
            _ when c is '\u0602' or '\u06DD' or '\u08E2' => true,
            NU => TakesNumber(Before(i)),
            PO or PR => c is '%' or '\u066A' or '\u0609' or '\u060A' or '\u2030' or '\u00B0' && Class(Before(i)) == NU,
            _ => IsHonorific(c) || IsYearMark(i) || (IsOrdinalEnding(i) && Class(Before(i)) == NU),
        };
        if (keep)
        {
            Add(i, LineBreakFlags.KeepWithPrevious);
        }
    }

    // U5.
    private void Quotation(int i)
    {
        bool before = IsBlankBefore(i);
        bool after = IsBlankAfter(i);
        bool isSingle = _text[i] is '\'' or '\u2018' or '\u2019' or '\u2039' or '\u203A';
        int open = isSingle ? _openSingles : _openDoubles;
        if (before && after)
        {
            after = IsClosingForm(_text[i]) || (open > 0 && !IsOpeningForm(_text[i]));
            before = !after;
        }

        if (before)
        {
            Add(i, LineBreakFlags.KeepWithNext);
            SetOpen(isSingle, open + 1);
        }
        else if (after)
        {
            SetOpen(isSingle, Math.Max(0, open - 1));
            _classes[i] = (byte)QUClosing | LineBreakFlags.KeepWithPrevious;
        }
    }

    private void SetOpen(bool isSingle, int count)
    {
        _openSingles = isSingle ? count : _openSingles;
        _openDoubles = isSingle ? _openDoubles : count;
    }

    // U6, for a run of dashes.
    private readonly int Dash(int start)
    {
        int end = start;
        while (end + 1 < _text.Length && IsDash(_text[end + 1]))
        {
            Add(end, LineBreakFlags.KeepWithNext);
            end++;
        }

        int before = Before(start);
        bool opens = before < 0 || IsHardBreak(before) || (IsBlankBefore(start) && !IsBlankAfter(end));
        if (opens || (Class(before) == NU && Class(After(end)) == NU && !IsSpace(start - 1)))
        {
            Add(end, LineBreakFlags.KeepWithNext);
        }

        if (!opens)
        {
            Add(start, LineBreakFlags.KeepWithPrevious);
        }

        return end;
    }

    private readonly void Add(int i, byte flag) => _classes[i] |= flag;

    private readonly LineBreakClass Class(int i) => i >= 0 && i < _classes.Length ? (LineBreakClass)(_classes[i] & LineBreakFlags.ClassBits) : Start;

    private readonly bool IsSpace(int i) => Class(i) == SP || (i >= 0 && i < _text.Length && IsTypographicSpace(_text[i]));

    private readonly bool IsHardBreak(int i) => Class(i) is Start or BK or CR or LF or NL;

    private readonly bool IsControl(int i) => Class(i) is Attached or AttachedToNext;

    /// <summary>The nearest unit before this one that is no space, mark, control or note, or -1.</summary>
    private readonly int Before(int i)
    {
        do
        {
            i--;
        }
        while (IsControl(i) || IsSpace(i) || Class(i) is CM or ZWJ);
        return i;
    }

    /// <summary>The nearest unit after this one that is no mark, control or note, or the text's length.</summary>
    private readonly int After(int i)
    {
        do
        {
            i++;
        }
        while (IsControl(i) || Class(i) is CM or ZWJ);
        return i;
    }

    // Quotation marks and brackets that open count as blanks, as do those that close on the other side.
    private readonly bool IsBlankBefore(int i)
    {
        do
        {
            i--;
        }
        while (IsControl(i));
        return IsSpace(i) || IsHardBreak(i) || Class(i) is OP or OPW or ZW || (Class(i) == QU && (_classes[i] & LineBreakFlags.KeepWithNext) != 0);
    }

    private readonly bool IsBlankAfter(int i)
    {
        int limit = i + MaxQuotationMarks;
        do
        {
            i = After(i);
        }
        while (Class(i) == QU && i <= limit);
        return IsSpace(i) || IsHardBreak(i) || Class(i) is CL or CP or EX or IS or ZW;
    }

    private readonly bool IsPartOfCluster(int i)
    {
        int codePoint = i + 1 < _text.Length && char.IsSurrogatePair(_text[i], _text[i + 1]) ? char.ConvertToUtf32(_text[i], _text[i + 1]) : _text[i];
        return GraphemeRules.ClassOf(codePoint) is GraphemeClass.Extend or GraphemeClass.SpacingMark or GraphemeClass.ZWJ;
    }

    private readonly bool IsLetter(int i) => i >= 0 && i < _text.Length && UrduWords.IsArabic(_text[i]) && Class(i) == AL;

    // A letter alone, or doubled as in صص, "pages"; not و, "and". A stop may follow it.
    private readonly bool IsLetterAlone(int i)
    {
        if (i > 0 && _text[i] is '.' or '\u06D4')
        {
            i--;
        }

        int start = IsLetter(i) && IsLetter(i - 1) && _text[i] == _text[i - 1] ? i - 1 : i;
        return IsLetter(i) && _text[i] != '\u0648' && IsBlankBefore(start) && !IsLetter(i + 1);
    }

    private readonly bool TakesNumber(int i) => i >= 0 && (IsSubtending(_text[i]) || Class(i) == PR || IsLetterAlone(i));

    private readonly bool IsYearMark(int i)
        => _text[i] is '\u0621' or '\u06BE' or '\u06C1' or '\u0647' or '\u0645' or '\u0639' && Class(Before(i)) == NU && !IsLetter(i + 1);

    private readonly bool IsOrdinalEnding(int i) => _text[i..] is ['\u0648', '\u06CC' or '\u0627', '\u06BA', ..] && !IsLetter(i + 3);

    private static bool IsOpeningForm(char c) => c is '\u00AB' or '\u2039';

    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015' and not '\u2011') or '\u2212';

    private static bool IsSubtending(char c) => c is (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u0890' or '\u0891' or '\u08E2';

    private static bool IsHonorific(char c) => c is (>= '\uFD40' and <= '\uFD4F') or '\uFDCF' or '\uFDFA' or '\uFDFB' or '\uFDFE' or '\uFDFF';

    private static bool IsTypographicSpace(char c) => c is '\t' or '\u1680' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F' or '\u3000';
}
