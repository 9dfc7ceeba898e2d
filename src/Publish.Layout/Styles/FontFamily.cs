using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Layout.Styles;

/// <summary>A family of the Arabic script that text may be set in, and which language is set in which.</summary>
/// <param name="Name">As the fonts call themselves; of a book's own font, a name that says so.</param>
/// <param name="Bold">Of another family where it has no bold of its own: letters are never thickened by a machine.</param>
/// <param name="Scale">Size relative to the style's, so that all families of a hand look equally large.</param>
/// <param name="BoldScale">Size of the bold relative to the regular.</param>
/// <param name="Leading">As a multiple of the style's size; found by looking.</param>
public sealed record FontFamily(string Name, FontSource Regular, FontSource Bold, bool IsNastaliq, double Scale, double BoldScale, double Leading)
{
    private const string OwnName = "Book";

    internal static readonly FontFamily NotoNastaliqUrdu =
        new("Noto Nastaliq Urdu", FontSource.Shipped("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular"), FontSource.Shipped("noto-nastaliq-urdu/NotoNastaliqUrdu-Bold"), true, 1, 1, 2.3);

    // The richest in letters: what others lack comes from it.
    internal static readonly FontFamily Amiri = new("Amiri", FontSource.Shipped("amiri/Amiri-Regular"), FontSource.Shipped("amiri/Amiri-Bold"), false, 1.1, 1, 1.75);

    private static readonly FontFamily Gulzar = new("Gulzar", FontSource.Shipped("gulzar/Gulzar-Regular"), FontSource.Shipped("noto-nastaliq-urdu/NotoNastaliqUrdu-Bold"), true, 1, 0.8, 2);

    private static readonly FontFamily NotoNaskhArabic =
        new("Noto Naskh Arabic", FontSource.Shipped("noto-naskh-arabic/NotoNaskhArabic-Regular"), FontSource.Shipped("noto-naskh-arabic/NotoNaskhArabic-Bold"), false, 1, 1, 1.7);

    private static readonly FontFamily ScheherazadeNew =
        new("Scheherazade New", FontSource.Shipped("scheherazade-new/ScheherazadeNew-Regular"), FontSource.Shipped("scheherazade-new/ScheherazadeNew-Bold"), false, 1.2, 1, 1.8);

    /// <summary>All that come with the program.</summary>
    internal static readonly ImmutableArray<FontFamily> Shipped = [NotoNastaliqUrdu, Amiri, NotoNaskhArabic, ScheherazadeNew, Gulzar];

    /// <summary>Whether the bold is drawn by the same hand.</summary>
    public bool HasBold => Bold.Own is not null || (Regular.Own is null && Bold.Folder == Regular.Folder);

    /// <summary>The family of text in a right-to-left language: what the book has chosen for its own, else the hand that the language is printed in.</summary>
    public static FontFamily For(Language language, Language bookLanguage, FontChoice? chosen)
    {
        FontFamily? named = Named(chosen, bookLanguage);
        FontFamily usual = Default(language);
        FontFamily book = Default(bookLanguage);
        // A book from left to right may choose the hand of what it quotes.
        bool own = language.Primary == bookLanguage.Primary || (book.IsNastaliq && (language.Profile.TakesNastaliq || usual.IsNastaliq));
        bool quoted = bookLanguage.Direction == TextDirection.LeftToRight && named?.IsNastaliq == usual.IsNastaliq;
        return own ? named ?? book : quoted ? named! : usual;
    }

    private static FontFamily? Named(FontChoice? font, Language bookLanguage) => font switch
    {
        ShippedFont { Family: BodyFont.NotoNastaliqUrdu } => NotoNastaliqUrdu,
        ShippedFont { Family: BodyFont.Gulzar } => Gulzar,
        ShippedFont { Family: BodyFont.Amiri } => Amiri,
        ShippedFont { Family: BodyFont.NotoNaskhArabic } => NotoNaskhArabic,
        ShippedFont { Family: BodyFont.ScheherazadeNew } => ScheherazadeNew,
        OwnFont own => OfBook(own, own.IsNastaliq ?? Default(bookLanguage).IsNastaliq),
        null => null,
        _ => throw new InvalidOperationException($"unknown font {font}"),
    };

    private static FontFamily OfBook(OwnFont font, bool isNastaliq)
    {
        FontFamily like = isNastaliq ? NotoNastaliqUrdu : Amiri;
        FontSource bold = font.Bold is { } file ? FontSource.OfBook(file) : like.Bold;
        return new FontFamily(OwnName, FontSource.OfBook(font.Regular), bold, isNastaliq, font.Scale, font.Bold is null ? like.Scale / font.Scale : 1, like.Leading);
    }

    private static FontFamily Default(Language language) => Shipped.Single(f => f.Name == language.Profile.Font);
}
