using Publish.Core.Source;

namespace Publish.Import;

/// <summary>The diagnostics of importing.</summary>
internal static class ImportRules
{
    public static readonly DiagnosticRule Unreadable = new("I001", Severity.Error, "A file of another format than its name says");
    public static readonly DiagnosticRule TooLarge = new("I002", Severity.Error, "A file that is too large to import");
    public static readonly DiagnosticRule NoText = new("I003", Severity.Error, "A file without text");
    public static readonly DiagnosticRule GuessedEncoding = new("I004", Severity.Warning, "A text whose encoding was guessed");
    public static readonly DiagnosticRule MissingNoteText = new("I005", Severity.Warning, "A note reference whose note is not in the source");
    public static readonly DiagnosticRule NoteNumbers = new("I006", Severity.Warning, "Note numbers that are missing, repeated or out of order");
    public static readonly DiagnosticRule MarkPlace = new("I007", Severity.Warning, "A note reference that was before a word");
    public static readonly DiagnosticRule PossibleMark = new("I008", Severity.Warning, "A number that may be a note reference");
    public static readonly DiagnosticRule PossibleNoteText = new("I009", Severity.Warning, "A text that may be a note without a reference");
    public static readonly DiagnosticRule Guess = new("I010", Severity.Warning, "Something recognised by its form alone");
    public static readonly DiagnosticRule NoTitle = new("I011", Severity.Warning, "A text without a title");
    public static readonly DiagnosticRule LeftOutPicture = new("I012", Severity.Warning, "A picture, chart or drawing that was left out");
    public static readonly DiagnosticRule Repeated = new("I013", Severity.Warning, "A passage of twelve words or more that appears twice");
    public static readonly DiagnosticRule Unkept = new("I014", Severity.Error, "A file whose words are not all accounted for");
    public static readonly DiagnosticRule LostForm = new("I015", Severity.Warning, "Something that the manuscript format cannot express");
    public static readonly DiagnosticRule JoinedWords = new("I016", Severity.Warning, "Two words of the source that became one");
}
