using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Walks once over the classes of a text and decides between each two characters: LB2–LB10 of UAX #14 here, the others by <see cref="LineBreakRules"/>.</summary>
internal ref struct LineBreakState
{
    private ReadOnlySpan<char> _text;
    private LineBreakClass _before;
    private int _last = -1;
    private int _beforeLast = -1;
    private bool _spaces;
    private bool _joiner;
    private bool _keepWithNext;

    public LineBreakState()
    {
    }

    /// <summary>Whether there is an opportunity at no space and no zero width space.</summary>
    public bool BreaksInsideWords { get; private set; }

    /// <param name="text">Looked at for East Asian characters beside quotation marks only.</param>
    /// <param name="classes">One for each UTF-16 unit, with <see cref="LineBreakFlags"/>.</param>
    /// <param name="breaks">To be filled, but for the last, which is not decided here.</param>
    public void Run(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, Span<LineBreak> breaks)
    {
        _text = text;
        breaks.Clear();
        _before = LineBreakClass.Start;
        int gap = -1;
        for (int i = 0; i < classes.Length; i++)
        {
            // LB28: most of a text.
            if (classes[i] == (byte)LineBreakClass.AL && _before == LineBreakClass.AL && !_spaces && !_joiner && !_keepWithNext)
            {
                _last = i;
                gap = -1;
                continue;
            }

            LineBreakClass value = (LineBreakClass)(classes[i] & LineBreakFlags.ClassBits);
            switch (value)
            {
                case LineBreakClass.Attached:
                    break;
                case LineBreakClass.AttachedToNext:
                    if (EndHardLine() == LineBreak.Mandatory)
                    {
                        breaks[i - 1] = LineBreak.Mandatory;
                    }
                    else
                    {
                        gap = gap < 0 ? i - 1 : gap;
                    }

                    break;
                default:
                    LineBreak decision = Next(value, classes, i);
                    int place = gap < 0 ? i - 1 : gap;
                    gap = -1;
                    if (place >= 0)
                    {
                        breaks[place] = decision;
                    }

                    break;
            }
        }
    }

    private LineBreak Next(LineBreakClass value, ReadOnlySpan<byte> classes, int i)
    {
        switch (value)
        {
            case LineBreakClass.LF when _before == LineBreakClass.CR:
                _before = value;
                return LineBreak.Prohibited; // LB5
            case LineBreakClass.SP:
                LineBreak decision = EndHardLine();
                _spaces = true;
                _joiner = false;
                return decision; // LB7
            case LineBreakClass.CM or LineBreakClass.ZWJ when !StandsAlone():
                _joiner = value == LineBreakClass.ZWJ;
                return LineBreak.Prohibited; // LB9
            case LineBreakClass.CM or LineBreakClass.ZWJ:
                decision = Advance(LineBreakClass.AL, classes, i); // LB10
                _joiner = value == LineBreakClass.ZWJ;
                return decision;
            default:
                return Advance(value, classes, i);
        }
    }

    private LineBreak Advance(LineBreakClass value, ReadOnlySpan<byte> classes, int i)
    {
        LineBreak decision = EndHardLine();
        bool allows = LineBreakRules.Allow(_before, value, _spaces);
        if (decision == LineBreak.Prohibited && (allows ? !Forbids(value, classes, i) : IsException(value, classes, i)))
        {
            decision = LineBreak.Allowed;
            BreaksInsideWords |= !_spaces && _before != LineBreakClass.ZW;
        }

        _before = LineBreakRules.Follow(_before, value, _spaces);
        // Where spaces stand between, the neighbour is a space.
        _beforeLast = _spaces ? -1 : _last;
        _last = i;
        _spaces = false;
        _joiner = false;
        _keepWithNext = (classes[i] & LineBreakFlags.KeepWithNext) != 0;
        return decision;
    }

    // LB4, LB5.
    private LineBreak EndHardLine()
    {
        if (_before is not (LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL))
        {
            return LineBreak.Prohibited;
        }

        _before = LineBreakClass.Start;
        _last = -1;
        _spaces = false;
        _keepWithNext = false;
        return LineBreak.Mandatory;
    }

    private readonly bool StandsAlone()
        => _spaces || _before is LineBreakClass.Start or LineBreakClass.ZW or LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL;

    private readonly bool Forbids(LineBreakClass value, ReadOnlySpan<byte> classes, int i)
    {
        if (_before == LineBreakClass.ZW && !_spaces)
        {
            return false;
        }

        return _joiner // LB8a
            || _keepWithNext
            || (classes[i] & LineBreakFlags.KeepWithPrevious) != 0
            || (value == LineBreakClass.QUPf && _before != LineBreakClass.ZW && Ahead(classes, i) is (var after, _) && ClosesBefore(after)) // LB15b
            || (value is LineBreakClass.OP or LineBreakClass.OPW && !_spaces && _before is LineBreakClass.PR or LineBreakClass.PO && NumberFollows(classes, i)) // LB25
            || (value is LineBreakClass.AK or LineBreakClass.DC or LineBreakClass.AS && !_spaces && _before is LineBreakClass.AK or LineBreakClass.DC or LineBreakClass.AS
                && Ahead(classes, i).Class == LineBreakClass.VF); // LB28a
    }

    /// <summary>What may end a line although the table of pairs forbids it.</summary>
    private readonly bool IsException(LineBreakClass value, ReadOnlySpan<byte> classes, int i)
    {
        if (_joiner || _keepWithNext || (classes[i] & LineBreakFlags.KeepWithPrevious) != 0)
        {
            return false;
        }

        if (value == LineBreakClass.IS)
        {
            return _spaces && _before is not (LineBreakClass.OP or LineBreakClass.OPW or LineBreakClass.LeadingQuote) && Ahead(classes, i).Class == LineBreakClass.NU; // LB15c
        }

        // LB19, LB19a: an opening mark between East Asian characters, and what follows a closing one between them.
        // AP and CL stand for a mark of which the rules after LB19 say nothing.
        return !_spaces && value == LineBreakClass.QUPi
            ? LineBreakRules.Allow(_before, LineBreakClass.AP, false) && IsEastAsian(_last) && IsEastAsian(Ahead(classes, i).Index)
            : !_spaces && _before == LineBreakClass.QUPf && LineBreakRules.Allow(LineBreakClass.CL, value, false) && IsEastAsian(i) && IsEastAsian(_beforeLast);
    }

    /// <summary>Whether a closing quotation mark before such a character belongs to what is before it.</summary>
    private static bool ClosesBefore(LineBreakClass after) => after is
        LineBreakClass.Start or LineBreakClass.SP or LineBreakClass.GL or LineBreakClass.WJ or LineBreakClass.CL or LineBreakClass.QU or LineBreakClass.QUPi or LineBreakClass.QUPf
        or LineBreakClass.CP or LineBreakClass.EX or LineBreakClass.IS or LineBreakClass.SY or LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL or LineBreakClass.ZW;

    /// <summary>The class of the next character that is no mark, and its index; Start and -1 at the text's end.</summary>
    private static (LineBreakClass Class, int Index) Ahead(ReadOnlySpan<byte> classes, int i)
    {
        while (++i < classes.Length)
        {
            LineBreakClass value = (LineBreakClass)(classes[i] & LineBreakFlags.ClassBits);
            if (value is not (LineBreakClass.CM or LineBreakClass.ZWJ or LineBreakClass.Attached or LineBreakClass.AttachedToNext))
            {
                return (value, i);
            }
        }

        return (LineBreakClass.Start, -1);
    }

    private static bool NumberFollows(ReadOnlySpan<byte> classes, int i)
    {
        (LineBreakClass value, int index) = Ahead(classes, i);
        return value == LineBreakClass.NU || (value == LineBreakClass.IS && Ahead(classes, index).Class == LineBreakClass.NU);
    }

    private readonly bool IsEastAsian(int index)
    {
        if (index < 0)
        {
            return false;
        }

        bool pair = char.IsHighSurrogate(_text[index]) && index + 1 < _text.Length && char.IsLowSurrogate(_text[index + 1]);
        return (LineBreakTable.Get(pair ? char.ConvertToUtf32(_text[index], _text[index + 1]) : _text[index]) & LineBreakFlags.EastAsian) != 0;
    }
}
