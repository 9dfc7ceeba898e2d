using static Publish.Core.Unicode.LineBreakClass;

namespace Publish.Core.Unicode;

/// <summary>Rules LB7–LB31 of UAX #14 as a table of pairs. What one pair does not tell is in the classes of what has gone before, which <see cref="Follow"/> makes.</summary>
/// <remarks>LB25 is that of the standard's section 8.2, example 7 (numbers as a regular expression), as its test file has it.</remarks>
internal static class LineBreakRules
{
    private const int Classes = (int)AttachedToNext + 1;

    private static readonly bool[] Table = Build();

    /// <summary>Whether a line may end between two characters.</summary>
    /// <param name="before">The class before, as <see cref="Follow"/> gave it; no hard line break.</param>
    /// <param name="after">The class of the next character, not CM or ZWJ (rules LB9 and LB10 are done).</param>
    /// <param name="spaces">Whether spaces stand between the two.</param>
    public static bool Allow(LineBreakClass before, LineBreakClass after, bool spaces) => Table[Index(before, after, spaces)];

    /// <summary>What a class becomes by what stands before it.</summary>
    public static LineBreakClass Follow(LineBreakClass before, LineBreakClass after, bool spaces) => spaces ? after : (before, after) switch
    {
        (NU or NumberSY or NumberIS, SY) => NumberSY,
        (NU or NumberSY or NumberIS, IS) => NumberIS,
        (NU or NumberSY or NumberIS, CL) => NumberCL,
        (NU or NumberSY or NumberIS, CP) => NumberCP,
        (HL, HY or BA) => HebrewHyphen,
        (RI, RI) => RIPair,
        _ => after,
    };

    private static int Index(LineBreakClass before, LineBreakClass after, bool spaces) => (((int)before * Classes) + (int)after) * 2 + (spaces ? 1 : 0);

    private static bool[] Build()
    {
        bool[] table = new bool[Classes * Classes * 2];
        for (LineBreakClass before = 0; (int)before < Classes; before++)
        {
            for (LineBreakClass after = 0; (int)after < Classes; after++)
            {
                table[Index(before, after, true)] = AcrossSpaces(before, after) ?? true;
                table[Index(before, after, false)] = AcrossSpaces(before, after) ?? Adjacent(before, after);
            }
        }

        return table;
    }

    // LB2 and LB7–LB17; the rules that need neighbours without a space between them are in Adjacent, though some have lower numbers. Null where LB18 decides.
    private static bool? AcrossSpaces(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        (_, BK or CR or LF or NL) => false, // LB6
        (_, SP or ZW) => false, // LB7
        (ZW, _) => true, // LB8
        (_, WJ) => false, // LB11
        (_, CL or CP or EX or IS or SY) => false, // LB13
        (OP or OPW, _) => false, // LB14
        (QU, OP or OPW) => false, // LB15
        (CL or CP or NumberCL or NumberCP, NS) => false, // LB16
        (B2, B2) => false, // LB17
        _ => null, // LB18
    };

    private static bool Adjacent(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        (Start, _) => false, // LB2
        (WJ or GL, _) => false, // LB11, LB12
        (not (BA or HY or HebrewHyphen), GL) => false, // LB12a
        (_, QU or QUClosing) or (QU or QUClosing, _) => false, // LB19
        (_, CB) or (CB, _) => true, // LB20
        (_, BA or HY or NS) or (BB, _) => false, // LB21
        (HebrewHyphen, _) => false, // LB21a
        (SY or NumberSY, HL) => false, // LB21b
        (_, IN) => false, // LB22
        (AL or HL, NU) or (NU, AL or HL) => false, // LB23
        (PR, ID or EB or EM) or (ID or EB or EM, PO) => false, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => false, // LB24
        (PR or PO or OP or OPW or HY or NU or NumberSY or NumberIS, NU) => false, // LB25
        (NU or NumberSY or NumberIS or NumberCL or NumberCP, PO or PR) => false, // LB25
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => false, // LB26
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => false, // LB27
        (AL or HL, AL or HL) => false, // LB28
        (IS or NumberIS, AL or HL) => false, // LB29
        (AL or HL or NU, OP) or (CP or NumberCP, AL or HL or NU) => false, // LB30
        (RI, RI) => false, // LB30a
        (EB or XP, EM) => false, // LB30b
        _ => true, // LB31
    };
}
