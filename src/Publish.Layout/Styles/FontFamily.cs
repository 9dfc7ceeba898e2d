using Publish.Manuscript.Model;

namespace Publish.Layout.Styles;

/// <summary>A family of the Arabic script that a book may be set in.</summary>
/// <param name="Regular">Path below fonts/, without its extension.</param>
/// <param name="Bold">Of another family where it has no bold of its own: letters are never thickened by a machine.</param>
/// <param name="BoldScale">Size of the bold relative to the regular.</param>
/// <param name="Leading">As a multiple of the size; found by looking.</param>
internal sealed record FontFamily(string Regular, string Bold, double BoldScale, double Leading)
{
    public static readonly FontFamily NotoNastaliqUrdu = new("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular", "noto-nastaliq-urdu/NotoNastaliqUrdu-Bold", 1, 2.3);
    public static readonly FontFamily Amiri = new("amiri/Amiri-Regular", "amiri/Amiri-Bold", 1, 1.75);
    private static readonly FontFamily Gulzar = new("gulzar/Gulzar-Regular", "noto-nastaliq-urdu/NotoNastaliqUrdu-Bold", 0.8, 2);

    /// <param name="chosen">By the book; null for the hand that the language is printed in.</param>
    public static FontFamily For(string primaryLanguage, BodyFont? chosen) => chosen switch
    {
        BodyFont.NotoNastaliqUrdu => NotoNastaliqUrdu,
        BodyFont.Gulzar => Gulzar,
        BodyFont.Amiri => Amiri,
        null => FontSet.IsNastaliq(primaryLanguage) ? NotoNastaliqUrdu : Amiri,
        _ => throw new InvalidOperationException($"unknown font {chosen}"),
    };
}
