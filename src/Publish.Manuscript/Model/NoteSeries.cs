using System.Collections.Immutable;
using Publish.Core.Languages;

namespace Publish.Manuscript.Model;

/// <summary>Whose notes they are. Each series is numbered for itself, has its own marks, and is printed below the series before it.</summary>
public sealed class NoteSeries
{
    public static readonly NoteSeries Author = new()
    {
        LabelPrefix = "",
        IdPrefix = "n",
        HeadingId = "notes",
        SignatureKey = null,
        Mark = digits => digits,
        TakesFootnoteSign = true,
        IsStarredInOpening = true,
        Words = words => words.AuthorNotes,
    };

    public static readonly NoteSeries Editor = new()
    {
        LabelPrefix = "ed-",
        IdPrefix = "ed-",
        HeadingId = "notes-editor",
        SignatureKey = "editor-signature",
        Mark = digits => $"[{digits}]",
        Words = words => words.EditorNotes,
    };

    public static readonly NoteSeries Translator = new()
    {
        LabelPrefix = "tr-",
        IdPrefix = "tr-",
        HeadingId = "notes-translator",
        SignatureKey = "translator-signature",
        Mark = digits => $"({digits})",
        Words = words => words.TranslatorNotes,
    };

    /// <summary>In the order in which they are printed.</summary>
    public static readonly ImmutableArray<NoteSeries> All = [Author, Editor, Translator];

    private NoteSeries()
    {
    }

    /// <summary>What its labels begin with in the manuscript; empty for the one series that has all other labels.</summary>
    public required string LabelPrefix { get; init; }

    /// <summary>What the identifiers of its notes begin with.</summary>
    public required string IdPrefix { get; init; }

    /// <summary>The identifier of its heading in the EPUB.</summary>
    public required string HeadingId { get; init; }

    /// <summary>The key of <c>design: notes:</c> for what its notes are signed with; null where they are not signed.</summary>
    public required string? SignatureKey { get; init; }

    /// <summary>Makes the printed mark from a number's digits.</summary>
    public required Func<string, string> Mark { get; init; }

    /// <summary>Its words in the words of a language.</summary>
    public required Func<BookWords, NoteWords> Words { get; init; }

    /// <summary>Whether its marks carry the Arabic footnote sign where the book asks for it.</summary>
    public bool TakesFootnoteSign { get; init; }

    /// <summary>Whether its notes on a title have stars for marks.</summary>
    public bool IsStarredInOpening { get; init; }

    public int Order => All.IndexOf(this);

    /// <summary>The series of a label in the manuscript.</summary>
    public static NoteSeries OfLabel(string label) => All.Where(s => label.StartsWith(s.LabelPrefix, StringComparison.OrdinalIgnoreCase)).MaxBy(s => s.LabelPrefix.Length)!;

    public override string ToString() => HeadingId;
}
