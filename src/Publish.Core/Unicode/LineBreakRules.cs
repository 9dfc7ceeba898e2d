using static Publish.Core.Unicode.LineBreakClass;

namespace Publish.Core.Unicode;

/// <summary>Rules LB7–LB31 of UAX #14 as a table of pairs. What one pair does not tell is in the classes of what has gone before, which <see cref="Follow"/> makes.</summary>
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
    public static LineBreakClass Follow(LineBreakClass before, LineBreakClass after, bool spaces) => (spaces ? SP : before, after) switch
    {
        (NU or NumberSY or NumberIS, SY) => NumberSY,
        (SP or ZW or CB or GL or Start, HY) => LeadingHY,
        (SP or ZW or CB or GL or Start, HH) => LeadingHH,
        (SP or ZW or CB or GL or Start or OP or OPW or QU or QUPi or QUPf or LeadingQuote or QUClosing, QUPi) => LeadingQuote,
        (AK or DC or AS, VI) => SyllableVI,
        (NU or NumberSY or NumberIS, IS) => NumberIS,
        (NU or NumberSY or NumberIS, CL) => NumberCL,
        (NU or NumberSY or NumberIS, CP) => NumberCP,
        (HL, HY or HH) => HebrewHyphen,
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
                table[Index(before, after, false)] = AcrossSpaces(before, after) ?? (Syllable(before, after) && Adjacent(Plain(before), Plain(after)));
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
        (_, CL or CP or EX or SY) => false, // LB13
        (OP or OPW, _) => false, // LB14
        (LeadingQuote, _) => false, // LB15a
        (_, IS) => false, // LB15d; LB15c is in LineBreakState
        (CL or CP or NumberCL or NumberCP, NS) => false, // LB16
        (B2, B2) => false, // LB17
        _ => null, // LB18
    };

    /// <summary>What is AL or ID but for a rule of its own.</summary>
    private static LineBreakClass Plain(LineBreakClass value) => value switch { DC or XA => AL, XP => ID, _ => value };

    // The rules that name such characters.
    private static bool Syllable(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        (AP, AK or DC or AS) or (AK or DC or AS, VF or VI) or (SyllableVI, AK or DC) => false, // LB28a; a VF after the next letter is in LineBreakState
        (EB or XP or XA, EM) => false, // LB30b
        _ => true,
    };

    private static bool Adjacent(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        (Start, _) => false, // LB2
        (WJ or GL, _) => false, // LB11, LB12
        (not (BA or HY or HH or HebrewHyphen or LeadingHY or LeadingHH), GL) => false, // LB12a
        (_, QU or QUPi or QUPf or QUClosing) or (QU or QUPi or QUPf or LeadingQuote or QUClosing, _) => false, // LB19, LB19a; what is East Asian is in LineBreakState
        (_, CB) or (CB, _) => true, // LB20
        (LeadingHY or LeadingHH, AL or HL) => false, // LB20a
        (_, BA or HY or HH or NS) or (BB, _) => false, // LB21
        (HebrewHyphen, not HL) => false, // LB21a
        (SY or NumberSY, HL) => false, // LB21b
        (_, IN) => false, // LB22
        (AL or HL, NU) or (NU, AL or HL) => false, // LB23
        (PR, ID or EB or EM) or (ID or EB or EM, PO) => false, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => false, // LB24
        (PR or PO or HY or HebrewHyphen or LeadingHY or IS or NU or NumberSY or NumberIS, NU) => false, // LB25
        (NU or NumberSY or NumberIS or NumberCL or NumberCP, PO or PR) => false, // LB25
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => false, // LB26
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => false, // LB27
        (AL or HL, AL or HL) => false, // LB28
        (IS or NumberIS, AL or HL) => false, // LB29
        (AL or HL or NU, OP) or (CP or NumberCP, AL or HL or NU) => false, // LB30
        (RI, RI) => false, // LB30a
        _ => true, // LB31
    };
}
