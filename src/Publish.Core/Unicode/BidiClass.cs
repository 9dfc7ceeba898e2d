using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Bidi_Class of UAX #9. The order is that of the generated table.</summary>
internal enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}

/// <summary>Sets of bidi classes as bits, so that one test asks about many classes or about a whole text.</summary>
internal static class BidiClassSet
{
    public const int L = 1 << (int)BidiClass.L;
    public const int R = 1 << (int)BidiClass.R;
    public const int AL = 1 << (int)BidiClass.AL;
    public const int EN = 1 << (int)BidiClass.EN;
    public const int ES = 1 << (int)BidiClass.ES;
    public const int ET = 1 << (int)BidiClass.ET;
    public const int AN = 1 << (int)BidiClass.AN;
    public const int CS = 1 << (int)BidiClass.CS;
    public const int NSM = 1 << (int)BidiClass.NSM;
    public const int BN = 1 << (int)BidiClass.BN;
    public const int B = 1 << (int)BidiClass.B;
    public const int S = 1 << (int)BidiClass.S;
    public const int WS = 1 << (int)BidiClass.WS;
    public const int ON = 1 << (int)BidiClass.ON;
    public const int IsolateInitiators = (1 << (int)BidiClass.LRI) | (1 << (int)BidiClass.RLI) | (1 << (int)BidiClass.FSI);
    public const int Isolates = IsolateInitiators | (1 << (int)BidiClass.PDI);
    public const int Embeddings = (1 << (int)BidiClass.LRE) | (1 << (int)BidiClass.LRO) | (1 << (int)BidiClass.RLE) | (1 << (int)BidiClass.RLO) | (1 << (int)BidiClass.PDF);
    public const int Explicit = Isolates | Embeddings;

    /// <summary>What rule X9 removes.</summary>
    public const int Removed = Embeddings | BN;

    /// <summary>NI of rules N1 and N2.</summary>
    public const int NeutralsAndIsolates = B | S | WS | ON | Isolates;

    /// <summary>Bit 5 and 6 of the table's values: an opening, a closing paired bracket.</summary>
    public const byte OpeningBracketFlag = 0x20;
    public const byte ClosingBracketFlag = 0x40;
    private const byte ClassBits = 0x1F;

    public static bool Has(int set, BidiClass value) => ((set >> (int)value) & 1) != 0;

    public static BidiClass Of(int codePoint) => (BidiClass)(BidiClassTable.Get(codePoint) & ClassBits);

    /// <summary>One class for each UTF-16 unit; the second unit of a pair is BN, so that rule X9 takes it away and it ends with the first one's level.</summary>
    /// <returns>The set of classes in the text, and whether it has a paired bracket.</returns>
    public static int Classify(ReadOnlySpan<char> text, Span<BidiClass> classes, out bool brackets)
    {
        int set = 0;
        int flags = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsHighSurrogate((char)c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                c = char.ConvertToUtf32((char)c, text[i + 1]);
                classes[i + 1] = BidiClass.BN;
                set |= BN;
            }

            byte entry = BidiClassTable.Get(c);
            BidiClass value = (BidiClass)(entry & ClassBits);
            flags |= entry;
            set |= 1 << (int)value;
            classes[i] = value;
            i += c >> 16 == 0 ? 0 : 1;
        }

        brackets = (flags & (OpeningBracketFlag | ClosingBracketFlag)) != 0;
        return set;
    }
}
