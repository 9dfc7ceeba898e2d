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
/// <remarks>
/// All stacks of a book draw the same characters, so that none is lost for being bold, or code, or of another language: they differ in which face comes first.
/// Scales were chosen by looking: Latin x-height against the body of Nastaliq's letters, Naskh's alef against Nastaliq's.
/// </remarks>
internal sealed class FontSet(FontLibrary library, Language bookLanguage, DesignSettings settings)
{
    private const double NaskhInTallBook = 1 / 1.1;
    private const double LatinInTallBook = 0.8;
    private const double LatinLeading = 1.36;
    private static readonly ImmutableArray<string> Arabic = ["Arab"];
    private static readonly ImmutableArray<string> Latin = ["Latn", "Grek", "Cyrl"];
    private readonly ConcurrentDictionary<FontStackEntry, FontSource> _sources = new();
    private readonly ConcurrentDictionary<(string Language, FontVariant Variant), FontStack> _stacks = new();

    /// <summary>The family of the book's own right-to-left text.</summary>
    public FontFamily Body { get; } = FontFamily.For(bookLanguage, bookLanguage, settings.Font);

    private bool IsTallBook => Body.IsNastaliq && bookLanguage.Direction == TextDirection.RightToLeft;

    /// <summary>The leading of a language's text as a multiple of the style's size.</summary>
    public double LeadingOf(Language language) => language.Direction == TextDirection.RightToLeft
        ? FontFamily.For(language, bookLanguage, settings.Font).Leading
        : LatinLeading * (IsTallBook ? LatinInTallBook : 1);

    public FontStack Get(Language language, FontVariant variant) => _stacks.GetOrAdd((language.Primary, variant), key => Make(new Language(key.Language), key.Variant));

    /// <summary>The file of an entry of one of the stacks.</summary>
    public FontSource SourceOf(FontStackEntry entry) => _sources[entry];

    private FontStack Make(Language language, FontVariant variant)
    {
        bool bold = variant is FontVariant.Bold or FontVariant.BoldItalic;
        FontFamily family = FontFamily.For(language, bookLanguage, settings.Font);
        Face latin = LatinOf(variant);
        var code = new Face(LatinFonts.Code, IsTallBook ? 0.74 : 0.86, []);
        (Face nastaliq, Face naskh) = (Of(FontFamily.NotoNastaliqUrdu, bold), Of(FontFamily.Amiri, bold));
        Face[] faces =
            variant == FontVariant.Code ? [code, nastaliq, naskh, latin]
            : language.Direction == TextDirection.LeftToRight ? [latin, nastaliq, naskh]
            : family.IsNastaliq ? [Of(family, bold), latin, nastaliq, naskh]
            : [Of(family, bold), latin, naskh, nastaliq];
        Face[] own = [.. settings.FallbackFonts.Select(file => new Face(FontSource.OfBook(file), IsTallBook ? LatinInTallBook : 1, []))];
        return new FontStack([.. faces.Concat(own).Distinct().Select(Load), .. Fallbacks(family, bold).Append(code).Except(faces).Distinct().Select(LoadWhenNeeded)]) { SharesFirstFace = variant == FontVariant.Code };
    }

    /// <summary>What no face of the style draws: the regular faces where it is another, the other families, and the scripts and symbols that books quote.</summary>
    private IEnumerable<Face> Fallbacks(FontFamily family, bool bold)
    {
        FontFamily[] families = [family, Body, .. FontFamily.Shipped];
        IEnumerable<Face> arabic = families.Select(f => Of(f, bold: false));
        IEnumerable<Face> scripts = CompanionFont.All.Select(c => new Face(bold && c.Bold is { } file ? file : c.Regular, c.Scale * (IsTallBook ? LatinInTallBook : 1), c.Scripts));
        return arabic.Append(LatinOf(FontVariant.Regular)).Concat(scripts);
    }

    private Face Of(FontFamily family, bool bold)
    {
        double scale = family.Scale * (IsTallBook && !family.IsNastaliq ? NaskhInTallBook : 1);
        return new Face(bold ? family.Bold : family.Regular, bold ? scale * family.BoldScale : scale, Arabic);
    }

    private Face LatinOf(FontVariant variant)
    {
        FontSource file = LatinFonts.Serif(bold: variant is FontVariant.Bold or FontVariant.BoldItalic, italic: variant is FontVariant.Italic or FontVariant.BoldItalic);
        return new Face(file, IsTallBook ? LatinInTallBook : 1, Latin);
    }

    private FontStackEntry Load(Face face) => Keep(new FontStackEntry(face.Source.Load(library), face.Scale, face.Scripts), face);

    private FontStackEntry LoadWhenNeeded(Face face) => Keep(new FontStackEntry(() => face.Source.Load(library), face.Scale, face.Scripts), face);

    private FontStackEntry Keep(FontStackEntry entry, Face face)
    {
        _sources.TryAdd(entry, face.Source);
        return entry;
    }

    private sealed record Face(FontSource Source, double Scale, ImmutableArray<string> Scripts);
}
