using Publish.Core.Unicode.Tables;
using static Publish.Core.Unicode.GraphemeClass;

namespace Publish.Core.Unicode;

/// <summary>Grapheme_Cluster_Break of UAX #29, and Extended_Pictographic. The order is that of the generated table.</summary>
internal enum GraphemeClass : byte
{
    Other,
    CR,
    LF,
    Control,
    Extend,
    ZWJ,
    RegionalIndicator,
    Prepend,
    SpacingMark,
    L,
    V,
    T,
    LV,
    LVT,
    ExtendedPictographic,
}

/// <summary>Indic_Conjunct_Break of UAX #44, in bits 4 and 5 of the generated table.</summary>
internal enum ConjunctBreak : byte
{
    None,
    Linker,
    Consonant,
    Extend,
}

/// <summary>Rules GB3–GB999 of UAX #29, told one class after the other from the beginning of a cluster.</summary>
/// <param name="first">The table's entry of the first character.</param>
internal struct GraphemeRules(byte first)
{
    private const int ClassBits = 0x0F;
    private const int ConjunctShift = 4;

    private GraphemeClass _before = (GraphemeClass)(first & ClassBits);
    private bool _pictograph = (GraphemeClass)(first & ClassBits) == ExtendedPictographic;
    private bool _pairedIndicator;
    private bool _consonant = Conjunct(first) == ConjunctBreak.Consonant;
    private bool _linked;

    public static GraphemeClass ClassOf(int codePoint) => (GraphemeClass)(GraphemeTable.Get(codePoint) & ClassBits);

    /// <param name="entry">The table's entry of the next character.</param>
    public bool BreakBefore(byte entry)
    {
        var after = (GraphemeClass)(entry & ClassBits);
        ConjunctBreak conjunct = Conjunct(entry);
        bool joined = (_before, after) switch
        {
            (CR, LF) => true, // GB3
            (CR or LF or Control, _) or (_, CR or LF or Control) => false, // GB4, GB5
            (L, L or V or LV or LVT) or (LV or V, V or T) or (LVT or T, T) => true, // GB6–GB8
            (_, Extend or ZWJ or SpacingMark) or (Prepend, _) => true, // GB9, GB9a, GB9b
            _ when conjunct == ConjunctBreak.Consonant && _linked => true, // GB9c
            (ZWJ, ExtendedPictographic) => _pictograph, // GB11
            (RegionalIndicator, RegionalIndicator) => !_pairedIndicator, // GB12, GB13
            _ => false, // GB999
        };
        _pairedIndicator = _before == RegionalIndicator && after == RegionalIndicator && !_pairedIndicator;
        _pictograph = after == ExtendedPictographic || (_pictograph && _before != ZWJ && after is Extend or ZWJ);
        _consonant = conjunct == ConjunctBreak.Consonant || (_consonant && conjunct != ConjunctBreak.None);
        _linked = _consonant && (conjunct == ConjunctBreak.Linker || (_linked && conjunct == ConjunctBreak.Extend));
        _before = after;
        return !joined;
    }

    private static ConjunctBreak Conjunct(byte entry) => (ConjunctBreak)(entry >> ConjunctShift);
}
