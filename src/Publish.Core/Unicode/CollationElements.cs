using System.Text;
using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Reads a text as a row of weights for <see cref="Collation"/>.</summary>
internal ref struct CollationElements(ReadOnlySpan<char> text, LetterOrder order)
{
    private const int Space = 1;
    private const int Digits = 2;

    // Above the alphabet: other Arabic letters, then other scripts, each by code point.
    private const int OtherArabic = 0x1000;
    private const int OtherScripts = 0x200000;

    // The order of CLDR. Each sign is a bit, so that it does not matter in which order two stand on a letter; the lowest bits are for the letter's form.
    private const string Signs = "\u0652\u064E\u0650\u064F\u0670\u0656\u0657\u064B\u064D\u064C\u0654\u0651\u0658\u0653";
    private const int FormBits = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly LetterOrder _order = order;
    private int _next;
    private bool _begun;
    private bool _space;
    private bool _doubled;

    /// <summary>0 at the text's end.</summary>
    public int Primary { get; private set; }

    public int Secondary { get; private set; }

    public int Tertiary { get; private set; }

    public bool MoveNext()
    {
        if (_doubled)
        {
            _doubled = false;
            return true;
        }

        (Primary, Secondary, Tertiary) = (0, 0, 0);
        while (_next < _text.Length)
        {
            int start = _next;
            int primary = Read();
            if (primary == Space)
            {
                _space = _begun;
            }
            else if (primary != 0 && _space)
            {
                // The space counts only now that something follows it.
                _space = false;
                _next = start;
                (Primary, Secondary, Tertiary) = (Space, 0, 0);
                return true;
            }
            else if (primary != 0)
            {
                _begun = true;
                Primary = primary;
                ReadSigns();
                return true;
            }
        }

        return false;
    }

    // The weight of one character, 0 for what does not count.
    private int Read()
    {
        char c = _text[_next++];
        LetterOrder.Entry entry = _order.Get(c);
        if (entry.Primary != 0)
        {
            Weigh(entry);
            return ReadLetter(c, entry);
        }

        switch (c)
        {
            case >= '0' and <= '9':
                return Digits + (c - '0');
            case >= '\u06F0' and <= '\u06F9':
                return Digits + (c - '\u06F0');
            case >= '\u0660' and <= '\u0669':
                return Digits + (c - '\u0660');
            case '-' or (>= '\u2010' and <= '\u2015') or ' ' or '\t' or '\n' or '\r' or FormatCharacters.NoBreakSpace or (>= '\u2000' and <= '\u200A') or FormatCharacters.NarrowNoBreakSpace:
                return Space;
        }

        int codePoint = c;
        if (char.IsHighSurrogate(c) && _next < _text.Length && char.IsLowSurrogate(_text[_next]))
        {
            codePoint = char.ConvertToUtf32(c, _text[_next++]);
        }

        return ScriptProperty.Get(codePoint) switch
        {
            "Zyyy" or "Zinh" or "Zzzz" => 0,
            "Arab" => IsArabicLetter(codePoint) ? OtherArabic + codePoint : 0,
            _ => ReadOther(codePoint),
        };
    }

    /// <summary>A letter of another script: first by its base letter, then by its marks, then by its case.</summary>
    private int ReadOther(int codePoint)
    {
        int small = Small(codePoint);
        int letter = Small(Nfc.BaseOf(small));
        Secondary = letter == small ? 0 : small;
        Tertiary = codePoint == small ? 0 : 1;
        return OtherScripts + letter;
    }

    private static int Small(int codePoint) => Rune.IsValid(codePoint) ? Rune.ToLowerInvariant(new Rune(codePoint)).Value : codePoint;

    // Madda and hamza may be written as signs of their own, and ھ may stand behind other signs.
    private int ReadLetter(char c, LetterOrder.Entry entry)
    {
        int primary = entry.Primary;
        char composed = _next < _text.Length ? LetterOrder.Compose(c, _text[_next]) : c;
        if (composed != c && _order.Get(composed) is { Primary: not 0 } whole)
        {
            _next++;
            Weigh(whole);
            return whole.Primary;
        }

        int after = _next;
        while (after < _text.Length && Signs.Contains(_text[after], StringComparison.Ordinal))
        {
            after++;
        }

        if (entry.Aspirated != 0 && after < _text.Length && _text[after] == LetterOrder.Aspiration)
        {
            AddSigns(_text[_next..after]);
            _next = after + 1;
            return entry.Aspirated;
        }

        return primary;
    }

    private void Weigh(LetterOrder.Entry entry) => (Secondary, Tertiary, _doubled) = (entry.Secondary, entry.Form, entry.Doubled);

    private void ReadSigns()
    {
        int end = _next;
        while (end < _text.Length && Signs.Contains(_text[end], StringComparison.Ordinal))
        {
            end++;
        }

        AddSigns(_text[_next..end]);
        _next = end;
    }

    private void AddSigns(ReadOnlySpan<char> signs)
    {
        foreach (char sign in signs)
        {
            Tertiary |= 1 << (FormBits + Signs.IndexOf(sign, StringComparison.Ordinal));
        }
    }

    // The letters of the blocks of Arabic script, without their marks, signs and stops.
    private static bool IsArabicLetter(int c)
        => (LineBreakClass)(LineBreakTable.Get(c) & LineBreakFlags.ClassBits) is LineBreakClass.AL or LineBreakClass.DC && GraphemeRules.ClassOf(c) == GraphemeClass.Other && c is not ('\u060E' or '\u060F' or (>= '\uFBB2' and <= '\uFBC2') or (>= '\uFD40' and <= '\uFD4F'));
}
