using System.Collections.Immutable;

namespace Publish.Epub;

/// <summary>A font file that goes into the EPUB whole.</summary>
/// <param name="FileName">Without a folder; ends in .ttf, .otf, .woff or .woff2.</param>
/// <param name="Family">The family name that the stylesheet uses.</param>
/// <param name="Data">The file itself.</param>
/// <param name="Use">What the stylesheet takes the family for.</param>
public sealed record EpubFont(
    string FileName,
    string Family,
    bool Bold,
    bool Italic,
    ReadOnlyMemory<byte> Data,
    EpubFontUse Use)
{
    /// <summary>The primary tags of the right-to-left languages that are set in it.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The family's name for people, which a colophon gives.</summary>
    public string Title { get; init; } = Family;

    /// <summary>Goes with it; fonts of one family may share it. Null where the book gives none.</summary>
    public EpubLicence? Licence { get; init; }
}

/// <param name="FileName">Without a folder.</param>
/// <param name="Text">In UTF-8.</param>
public sealed record EpubLicence(string FileName, ReadOnlyMemory<byte> Text);

/// <summary>The hands in which a book is read.</summary>
public enum EpubFontUse
{
    /// <summary>Urdu, Punjabi, Saraiki and Kashmiri.</summary>
    Nastaliq,

    /// <summary>Arabic, Persian and the other languages of the Arabic script.</summary>
    Naskh,

    /// <summary>Languages of the Latin script.</summary>
    Latin,

    /// <summary>Code, in a face of one width.</summary>
    Code,

    /// <summary>Characters that the other fonts lack, in text of any script.</summary>
    Fallback,
}
