using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>The words that a book says of itself (Contents, Notes, Translated by …) in its own language.</summary>
public sealed record BookWords
{
    /// <summary>The language of these words; differs from the language asked for where there are none in it.</summary>
    public required Language Language { get; init; }

    public required string Cover { get; init; }

    public required string TitlePage { get; init; }

    public required string Imprint { get; init; }

    public required string Contents { get; init; }

    public required string Landmarks { get; init; }

    public required string Pages { get; init; }

    public required string BeginningOfText { get; init; }

    public required string Introduction { get; init; }

    public required NoteWords AuthorNotes { get; init; }

    public required NoteWords EditorNotes { get; init; }

    public required NoteWords TranslatorNotes { get; init; }

    /// <summary>One note, as in «Note 3».</summary>
    public required string Note { get; init; }

    public required string BackToText { get; init; }

    /// <summary>Before the names of the fonts, with its colon where the language wants one.</summary>
    public required string TypesetIn { get; init; }

    /// <summary>Before the name of the program that made the book.</summary>
    public required string MadeWith { get; init; }

    /// <summary>Before the place of first publication, with its colon.</summary>
    public required string FirstPublished { get; init; }

    /// <summary>Before a translator's name, with a colon where the language wants one.</summary>
    public required string Translation { get; init; }

    public required string Index { get; init; }

    public required string Glossary { get; init; }

    public required string Colophon { get; init; }

    /// <summary>Before the number of a figure.</summary>
    public required string Figure { get; init; }

    /// <summary>Before the number of a table.</summary>
    public required string Table { get; init; }

    /// <summary>In an index, from a heading without places to another.</summary>
    public required string See { get; init; }

    /// <summary>In an index, after a heading's places.</summary>
    public required string SeeAlso { get; init; }

    /// <summary>Between two parts of an entry of an index, with its space.</summary>
    public required string Semicolon { get; init; }

    /// <summary>Between two items of a list of names, with its space.</summary>
    public required string Comma { get; init; }

    /// <summary>What ends a sentence, and the number of a list's item.</summary>
    public required string FullStop { get; init; }

    /// <summary>What stands after the number of a year of the common era, such as «ء»; may be empty.</summary>
    public required string YearSign { get; init; }

    /// <summary>What stands before a name on the title page, by the role in book.yaml; a role that is not here stands alone.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>The year alone of a date, such as «۲۰۲۶ء»; null where the date does not begin with one.</summary>
    public string? YearOf(string? date, NumeralSystem numerals) =>
        date is { Length: >= 4 } && Numerals.Parse(date.AsSpan(0, 4)) is { } year ? Numerals.Format(year, numerals) + YearSign : null;
}

/// <summary>The words of a series of notes.</summary>
/// <param name="Heading">Above its notes.</param>
/// <param name="Signature">After each of them where the book says nothing else; empty for none.</param>
public sealed record NoteWords(string Heading, string Signature = "");
