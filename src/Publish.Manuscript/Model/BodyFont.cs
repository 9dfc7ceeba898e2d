namespace Publish.Manuscript.Model;

/// <summary>The families that a right-to-left book may be set in.</summary>
public enum BodyFont
{
    NotoNastaliqUrdu,

    /// <summary>A Nastaliq with kerning across words; it has no bold of its own.</summary>
    Gulzar,

    /// <summary>A Naskh in the manner of the press of Bulaq.</summary>
    Amiri,

    /// <summary>An even Naskh.</summary>
    NotoNaskhArabic,

    /// <summary>A large Naskh with the letters of many languages.</summary>
    ScheherazadeNew,
}
