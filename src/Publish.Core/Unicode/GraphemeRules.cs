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

/// <summary>Rules GB3–GB999 of UAX #29, told one class after the other from the beginning of a cluster.</summary>
internal struct GraphemeRules(GraphemeClass first)
{
    private GraphemeClass _before = first;
    private bool _pictograph = first == ExtendedPictographic;
    private bool _pairedIndicator;

    public bool BreakBefore(GraphemeClass after)
    {
        bool joined = (_before, after) switch
        {
            (CR, LF) => true, // GB3
            (CR or LF or Control, _) or (_, CR or LF or Control) => false, // GB4, GB5
            (L, L or V or LV or LVT) or (LV or V, V or T) or (LVT or T, T) => true, // GB6–GB8
            (_, Extend or ZWJ or SpacingMark) or (Prepend, _) => true, // GB9, GB9a, GB9b
            (ZWJ, ExtendedPictographic) => _pictograph, // GB11
            (RegionalIndicator, RegionalIndicator) => !_pairedIndicator, // GB12, GB13
            _ => false, // GB999
        };
        _pairedIndicator = _before == RegionalIndicator && after == RegionalIndicator && !_pairedIndicator;
        _pictograph = after == ExtendedPictographic || (_pictograph && _before != ZWJ && after is Extend or ZWJ);
        _before = after;
        return !joined;
    }
}
