using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>What book.yaml says of the book as a publication.</summary>
/// <param name="Slug">Lower-case Latin name of the artifacts, <c>[a-z0-9-]+</c>.</param>
/// <param name="Date">Publication date as written: YYYY, YYYY-MM or YYYY-MM-DD; null when the book gives none.</param>
/// <param name="Cover">The cover picture, or null.</param>
/// <param name="Source">book.yaml itself, for diagnostics about the book as a whole.</param>
public sealed record BookInfo(
    string Slug,
    string Title,
    string? Subtitle,
    Language Language,
    ImmutableArray<Contributor> Contributors,
    string? Publisher,
    string? Place,
    string? Date,
    string? Edition,
    Isbns Isbn,
    string? Rights,
    string? Description,
    ImmutableArray<string> Subjects,
    string? Series,
    NumeralSystem Numerals,
    DesignSettings Design,
    ImageFile? Cover,
    SourceText Source)
{
    /// <summary>What of this is printed, with its emphasis, languages and links.</summary>
    public BookLines Lines { get => field ?? BookLines.Plain(this); init; }

    /// <summary>What the book has decided about its text.</summary>
    public CheckSettings Checks { get; init; } = CheckSettings.Default;

    /// <summary>What the printer asks for.</summary>
    public PressSettings Press { get; init; } = PressSettings.Default;

    /// <summary>Who has evaluated the book's accessibility and answers for the claim that it conforms to WCAG 2.2 AA; null where nobody is named: then nothing is claimed.</summary>
    public string? AccessibilityCertifier { get; init; }

    /// <summary>The digits of notes, lists and captions in a text: the book's own choice for its language and its direction, else what the language uses.</summary>
    public NumeralSystem NumeralsOf(Language language)
    {
        bool chosen = Numerals != Language.Profile.Digits && language.Direction == Language.Direction;
        return chosen || language.Primary == Language.Primary ? Numerals : language.Profile.Digits;
    }

    /// <summary>The pages before the text, in their order.</summary>
    public ImmutableArray<FrontPart> Front { get; init; } = [FrontPart.TitlePage, FrontPart.Imprint, FrontPart.Contents];
}

/// <summary>A page or pages that are made from book.yaml alone.</summary>
public enum FrontPart
{
    /// <summary>The title alone, on paper only.</summary>
    HalfTitle,
    TitlePage,
    Imprint,
    Contents,
}

/// <param name="Role">In lower case, as in book.yaml: <c>author</c>, <c>editor</c>, <c>translator</c>, <c>compiler</c>, <c>illustrator</c> …</param>
/// <param name="SortName">How a library files the name, or null.</param>
public sealed record Contributor(string Name, string Role, string? SortName);

/// <summary>The ISBN of each form of the book, digits and hyphens as written, checked; null where there is none.</summary>
public sealed record Isbns(string? Print, string? Pdf, string? Epub)
{
    public static readonly Isbns None = new(null, null, null);
}

/// <summary>A picture of the book, read once.</summary>
/// <param name="Path">Relative to the book's folder, with <c>/</c>; never an address.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="PixelWidth">From the file's header.</param>
public sealed record ImageFile(string Path, string MediaType, int PixelWidth, int PixelHeight, ReadOnlyMemory<byte> Data);
