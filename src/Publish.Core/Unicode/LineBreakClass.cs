namespace Publish.Core.Unicode;

/// <summary>Line_Break of UAX #14 after rule LB1. The order is that of the generated table.</summary>
internal enum LineBreakClass : byte
{
    AL,
    HL,
    NU,
    SP,
    CM,
    ZWJ,
    OP,

    /// <summary>OP of East Asian width, which rule LB30 leaves out.</summary>
    OPW,
    CL,
    CP,
    QU,
    GL,
    NS,
    EX,
    SY,
    IS,
    PR,
    PO,
    ID,
    IN,
    HY,
    BA,
    BB,
    B2,
    ZW,
    WJ,
    H2,
    H3,
    JL,
    JV,
    JT,
    RI,
    EB,
    EM,

    /// <summary>Extended_Pictographic and unassigned, for rule LB30b.</summary>
    XP,
    CB,
    BK,
    CR,
    LF,
    NL,

    // What follows is no property of a character: it is what a class has become by what stands before it.

    /// <summary>The beginning of the text or of a line after a mandatory break.</summary>
    Start,

    /// <summary>SY, IS, CL and CP that belong to a number, for rule LB25.</summary>
    NumberSY,
    NumberIS,
    NumberCL,
    NumberCP,

    /// <summary>HY or BA after HL, for rule LB21a.</summary>
    HebrewHyphen,

    /// <summary>RI that ends a pair, for rule LB30a.</summary>
    RIPair,

    /// <summary>A tailoring's: a closing quotation mark, which is QU but does not take part in rule LB15.</summary>
    QUClosing,

    /// <summary>No break before it, and otherwise as if it were not there: the second half of a surrogate pair; a tailoring's closing controls.</summary>
    Attached,

    /// <summary>A tailoring's opening controls: as if they were not there, but a break that might come before the next character comes before them.</summary>
    AttachedToNext,
}

/// <summary>What a tailoring adds to a class, in the same byte.</summary>
internal static class LineBreakFlags
{
    public const byte ClassBits = 0x3F;

    /// <summary>No break before this character, even after spaces.</summary>
    public const byte KeepWithPrevious = 0x40;

    /// <summary>No break after this character, even after spaces that follow it.</summary>
    public const byte KeepWithNext = 0x80;
}
