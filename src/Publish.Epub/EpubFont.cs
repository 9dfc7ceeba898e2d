using System.Collections.Immutable;

namespace Publish.Epub;

/// <summary>A font file that goes into the EPUB whole, with its licence.</summary>
/// <param name="FileName">Without a folder; ends in .ttf, .otf, .woff or .woff2.</param>
/// <param name="Family">The family name that the stylesheet uses.</param>
/// <param name="Data">The file itself.</param>
/// <param name="LicenceFileName">Without a folder; fonts of one family may share it.</param>
/// <param name="Licence">The licence as text in UTF-8.</param>
/// <param name="Use">What the stylesheet takes the family for.</param>
public sealed record EpubFont(
    string FileName,
    string Family,
    bool Bold,
    bool Italic,
    ReadOnlyMemory<byte> Data,
    string LicenceFileName,
    ReadOnlyMemory<byte> Licence,
    EpubFontUse Use)
{
    /// <summary>The primary tags of the right-to-left languages that are set in it.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}

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
}
