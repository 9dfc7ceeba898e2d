using System.Collections.Concurrent;
using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;

namespace Publish.Layout.Styles;

internal enum FontVariant : byte
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
    Code,
}

/// <summary>The font stacks of a book: by language and variant, always with companions for the other scripts.</summary>
/// <remarks>Scales were chosen by looking: Latin x-height against the body of Nastaliq's letters, Naskh's alef against Nastaliq's.</remarks>
internal sealed class FontSet(FontLibrary library, Language bookLanguage, BodyFont? bodyFont)
{
    private static readonly ImmutableArray<string> Arabic = ["Arab"];
    private static readonly ImmutableArray<string> Latin = ["Latn", "Grek", "Cyrl"];
    private readonly ConcurrentDictionary<(string Language, FontVariant Variant), FontStack> _stacks = new();

    /// <summary>The family of the book's own right-to-left text.</summary>
    public FontFamily Body { get; } = FontFamily.For(bookLanguage.Primary, bodyFont);

    public FontStack Get(Language language, FontVariant variant) => _stacks.GetOrAdd((language.Primary, variant), key => Make(key.Language, key.Variant));

    private FontStack Make(string language, FontVariant variant)
    {
        bool bold = variant is FontVariant.Bold or FontVariant.BoldItalic;
        bool tallBook = Body != FontFamily.Amiri && bookLanguage.Direction == TextDirection.RightToLeft;
        FontStackEntry Entry(FontFamily family, double scale) => new(Face(bold ? family.Bold : family.Regular), bold ? scale * family.BoldScale : scale, Arabic);
        FontStackEntry nastaliq = Entry(FontFamily.NotoNastaliqUrdu, 1);
        FontStackEntry naskh = Entry(FontFamily.Amiri, tallBook ? 1 : 1.1);
        var latin = new FontStackEntry(Face(LatinFile(variant)), tallBook ? 0.8 : 1, Latin);
        var code = new FontStackEntry(Face("source-code-pro/SourceCodePro-Regular"), tallBook ? 0.74 : 0.86, []);
        bool own = language == bookLanguage.Primary || (IsNastaliq(bookLanguage.Primary) && (IsNastaliq(language) || language == "fa"));
        FontFamily family = own ? Body : IsNastaliq(language) ? FontFamily.NotoNastaliqUrdu : FontFamily.Amiri;
        FontStackEntry first = family == FontFamily.NotoNastaliqUrdu ? nastaliq : family == FontFamily.Amiri ? naskh : Entry(family, 1);
        ImmutableArray<FontStackEntry> entries =
            variant == FontVariant.Code ? [code, nastaliq, naskh, latin]
            : new Language(language).Direction == TextDirection.RightToLeft ? [first, latin, naskh, nastaliq, code]
            : [latin, nastaliq, naskh, code];
        return new FontStack([.. entries.Distinct()]);
    }

    /// <summary>Languages whose books are set in Nastaliq.</summary>
    public static bool IsNastaliq(string primary) => primary is "ur" or "pnb" or "skr" or "ks";

    private static string LatinFile(FontVariant variant) => variant switch
    {
        FontVariant.Bold => "source-serif-4/SourceSerif4-Bold",
        FontVariant.Italic => "source-serif-4/SourceSerif4-Italic",
        FontVariant.BoldItalic => "source-serif-4/SourceSerif4-BoldItalic",
        _ => "source-serif-4/SourceSerif4-Regular",
    };

    private FontFace Face(string path) => library.Get(path + ".ttf");
}
