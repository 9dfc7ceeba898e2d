using Publish.Core.Source;

namespace Publish.Import;

/// <summary>The diagnostics of importing.</summary>
internal static class ImportRules
{
    public static readonly DiagnosticRule Unreadable = new("I001", Severity.Error, "A file that is not what its name says");
    public static readonly DiagnosticRule TooLarge = new("I002", Severity.Error, "A file that is too large to import");
    public static readonly DiagnosticRule NoText = new("I003", Severity.Error, "A file without text");
    public static readonly DiagnosticRule GuessedEncoding = new("I004", Severity.Warning, "A text whose encoding had to be guessed");
    public static readonly DiagnosticRule MissingNoteText = new("I005", Severity.Warning, "A note's mark whose text the source does not have");
    public static readonly DiagnosticRule NoteNumbers = new("I006", Severity.Warning, "Numbers of notes that are missing, doubled or out of order");
    public static readonly DiagnosticRule MarkPlace = new("I007", Severity.Warning, "A note's mark that stood before a word");
    public static readonly DiagnosticRule PossibleMark = new("I008", Severity.Warning, "A number that may be a note's mark");
    public static readonly DiagnosticRule PossibleNoteText = new("I009", Severity.Warning, "A text that may belong to a note without a mark");
    public static readonly DiagnosticRule Guess = new("I010", Severity.Warning, "Something taken for what it looks like");
    public static readonly DiagnosticRule NoTitle = new("I011", Severity.Warning, "A text without a title");
    public static readonly DiagnosticRule LeftOutPicture = new("I012", Severity.Warning, "A picture that was left out");
    public static readonly DiagnosticRule Repeated = new("I013", Severity.Warning, "A passage of twelve words or more that stands twice");
    public static readonly DiagnosticRule Unkept = new("I014", Severity.Error, "A file whose words could not all be kept");
}
