namespace Publish.Core.Unicode;

/// <summary>Walks once over the classes of a text and decides between each two characters: LB2–LB10 of UAX #14 here, the others by <see cref="LineBreakRules"/>.</summary>
internal ref struct LineBreakState
{
    private LineBreakClass _before;
    private bool _spaces;
    private bool _joiner;
    private bool _keepWithNext;

    /// <summary>Whether there is an opportunity at no space and no zero width space.</summary>
    public bool BreaksInsideWords { get; private set; }

    /// <param name="classes">One for each UTF-16 unit, with <see cref="LineBreakFlags"/>.</param>
    /// <param name="breaks">To be filled, but for the last, which is not decided here.</param>
    public void Run(ReadOnlySpan<byte> classes, Span<LineBreak> breaks)
    {
        breaks.Clear();
        _before = LineBreakClass.Start;
        int gap = -1;
        for (int i = 0; i < classes.Length; i++)
        {
            // LB28: most of a text.
            if (classes[i] == (byte)LineBreakClass.AL && _before == LineBreakClass.AL && !_spaces && !_joiner && !_keepWithNext)
            {
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
        if (decision == LineBreak.Prohibited && LineBreakRules.Allow(_before, value, _spaces) && !Forbids(value, classes, i))
        {
            decision = LineBreak.Allowed;
            BreaksInsideWords |= !_spaces && _before != LineBreakClass.ZW;
        }

        _before = LineBreakRules.Follow(_before, value, _spaces);
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
            || (value is LineBreakClass.OP or LineBreakClass.OPW && !_spaces && _before is LineBreakClass.PR or LineBreakClass.PO && NumberFollows(classes[(i + 1)..])); // LB25
    }

    private static bool NumberFollows(ReadOnlySpan<byte> classes)
    {
        foreach (byte entry in classes)
        {
            LineBreakClass value = (LineBreakClass)(entry & LineBreakFlags.ClassBits);
            if (value is not (LineBreakClass.CM or LineBreakClass.ZWJ or LineBreakClass.Attached or LineBreakClass.AttachedToNext))
            {
                return value == LineBreakClass.NU;
            }
        }

        return false;
    }
}
