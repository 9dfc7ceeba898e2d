using System.Collections.Concurrent;
using System.Collections.Immutable;
using Publish.Core.Unicode;
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
internal sealed class FontSet(FontLibrary library, Language bookLanguage)
{
    private static readonly ImmutableArray<string> Arabic = ["Arab"];
    private static readonly ImmutableArray<string> Latin = ["Latn", "Grek", "Cyrl"];
    private readonly ConcurrentDictionary<(string Language, FontVariant Variant), FontStack> _stacks = new();

    public FontStack Get(Language language, FontVariant variant) => _stacks.GetOrAdd((language.Primary, variant), key => Make(key.Language, key.Variant));

    private FontStack Make(string language, FontVariant variant)
    {
        bool nastaliqBook = IsNastaliq(bookLanguage.Primary);
        bool bold = variant is FontVariant.Bold or FontVariant.BoldItalic;
        var nastaliq = new FontStackEntry(Face(bold ? "noto-nastaliq-urdu/NotoNastaliqUrdu-Bold" : "noto-nastaliq-urdu/NotoNastaliqUrdu-Regular"), 1, Arabic);
        var naskh = new FontStackEntry(Face(bold ? "amiri/Amiri-Bold" : "amiri/Amiri-Regular"), nastaliqBook ? 1 : 1.1, Arabic);
        var latin = new FontStackEntry(Face(LatinFile(variant)), nastaliqBook ? 0.8 : 1, Latin);
        var code = new FontStackEntry(Face("source-code-pro/SourceCodePro-Regular"), nastaliqBook ? 0.74 : 0.86, []);
        bool isNastaliq = IsNastaliq(language) || (nastaliqBook && language == "fa");
        ImmutableArray<FontStackEntry> entries = (variant, isNastaliq, language) switch
        {
            (FontVariant.Code, _, _) => [code, nastaliq, naskh, latin],
            (_, true, _) => [nastaliq, latin, naskh, code],
            (_, _, "ar" or "fa" or "ps" or "sd" or "ckb") => [naskh, latin, nastaliq, code],
            _ => [latin, nastaliq, naskh, code],
        };
        return new FontStack(entries);
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
