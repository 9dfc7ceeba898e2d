namespace Publish.Manuscript.Model;

/// <summary>The families that a right-to-left book may be set in.</summary>
public enum BodyFont
{
    NotoNastaliqUrdu,

    /// <summary>A Nastaliq with kerning across words; it has no bold of its own.</summary>
    Gulzar,

    /// <summary>A Naskh.</summary>
    Amiri,
}
