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
internal sealed class FontSet(FontLibrary library, Language bookLanguage, FontChoice? bodyFont)
{
    private const double NaskhInTallBook = 1 / 1.1;
    private static readonly ImmutableArray<string> Arabic = ["Arab"];
    private static readonly ImmutableArray<string> Latin = ["Latn", "Grek", "Cyrl"];
    private readonly ConcurrentDictionary<(string Language, FontVariant Variant), FontStack> _stacks = new();

    /// <summary>The family of the book's own right-to-left text.</summary>
    public FontFamily Body { get; } = FontFamily.For(bookLanguage, bookLanguage, bodyFont);

    public FontStack Get(Language language, FontVariant variant) => _stacks.GetOrAdd((language.Primary, variant), key => Make(new Language(key.Language), key.Variant));

    private FontStack Make(Language language, FontVariant variant)
    {
        bool tallBook = Body.IsNastaliq && bookLanguage.Direction == TextDirection.RightToLeft;
        var latin = new FontStackEntry(LatinFile(variant).Load(library), tallBook ? 0.8 : 1, Latin);
        var code = new FontStackEntry(FontSource.Shipped("source-code-pro/SourceCodePro-Regular").Load(library), tallBook ? 0.74 : 0.86, []);
        FontStackEntry nastaliq = Entry(FontFamily.NotoNastaliqUrdu);
        FontStackEntry naskh = Entry(FontFamily.Amiri);
        FontFamily family = FontFamily.For(language, bookLanguage, bodyFont);
        ImmutableArray<FontStackEntry> entries =
            variant == FontVariant.Code ? [code, nastaliq, naskh, latin]
            : language.Direction == TextDirection.LeftToRight ? [latin, nastaliq, naskh, code]
            : family.IsNastaliq ? [Entry(family), latin, nastaliq, naskh, code]
            : [Entry(family), latin, naskh, nastaliq, code];
        return new FontStack([.. entries.Distinct()]);

        FontStackEntry Entry(FontFamily entry)
        {
            bool bold = variant is FontVariant.Bold or FontVariant.BoldItalic;
            double scale = entry.Scale * (tallBook && !entry.IsNastaliq ? NaskhInTallBook : 1);
            return new FontStackEntry((bold ? entry.Bold : entry.Regular).Load(library), bold ? scale * entry.BoldScale : scale, Arabic);
        }
    }

    private static FontSource LatinFile(FontVariant variant) => FontSource.Shipped(variant switch
    {
        FontVariant.Bold => "source-serif-4/SourceSerif4-Bold",
        FontVariant.Italic => "source-serif-4/SourceSerif4-Italic",
        FontVariant.BoldItalic => "source-serif-4/SourceSerif4-BoldItalic",
        _ => "source-serif-4/SourceSerif4-Regular",
    });
}
