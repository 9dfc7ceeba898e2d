namespace Publish.Core.Unicode;

/// <summary>Line_Break of UAX #14 after rule LB1. The order is that of the generated table.</summary>
internal enum LineBreakClass : byte
{
    AL,

    /// <summary>The dotted circle, which is AL but begins a syllable in rule LB28a.</summary>
    DC,
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

    /// <summary>QU that opens by its form (General_Category Pi).</summary>
    QUPi,

    /// <summary>QU that closes by its form (Pf).</summary>
    QUPf,
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
    HH,
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
    AK,
    AP,
    AS,
    VF,
    VI,
    RI,
    EB,
    EM,

    /// <summary>ID that is Extended_Pictographic and unassigned, for rule LB30b.</summary>
    XP,

    /// <summary>AL that is Extended_Pictographic and unassigned.</summary>
    XA,
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

    /// <summary>HY or HH after HL, for rule LB21a.</summary>
    HebrewHyphen,

    /// <summary>HY and HH that begin a word, for rule LB20a.</summary>
    LeadingHY,
    LeadingHH,

    /// <summary>An opening quotation mark before which no word goes on, for rule LB15a.</summary>
    LeadingQuote,

    /// <summary>VI after the letter of a syllable, for rule LB28a.</summary>
    SyllableVI,

    /// <summary>RI that ends a pair, for rule LB30a.</summary>
    RIPair,

    /// <summary>A tailoring's: a closing quotation mark, which is QU but that may not begin a line.</summary>
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

    /// <summary>In the generated table only: of East Asian width (F, W or H).</summary>
    public const byte EastAsian = 0x40;

    /// <summary>No break before this character, even after spaces.</summary>
    public const byte KeepWithPrevious = 0x40;

    /// <summary>No break after this character, even after spaces that follow it.</summary>
    public const byte KeepWithNext = 0x80;
}
