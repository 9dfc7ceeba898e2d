using Publish.Core.Source;

namespace Publish.Manuscript;

/// <summary>The diagnostics of reading a manuscript.</summary>
public static class ManuscriptRules
{
    public static readonly DiagnosticRule MissingFile = new("M001", Severity.Error, "A file of the book is missing");
    public static readonly DiagnosticRule InvalidText = new("M002", Severity.Error, "A file is not UTF-8 text");
    public static readonly DiagnosticRule InvalidYaml = new("M003", Severity.Error, "YAML that cannot be read");
    public static readonly DiagnosticRule UnknownKey = new("M004", Severity.Warning, "A key that Publish does not know");
    public static readonly DiagnosticRule DuplicateKey = new("M005", Severity.Error, "A key stands twice");
    public static readonly DiagnosticRule MissingKey = new("M006", Severity.Error, "A required key is missing");
    public static readonly DiagnosticRule InvalidValue = new("M007", Severity.Error, "A value is not of the expected form");
    public static readonly DiagnosticRule InvalidPath = new("M008", Severity.Error, "A path leaves the book's folder or is of the wrong kind");
    public static readonly DiagnosticRule ControlCharacter = new("M009", Severity.Error, "A control character in the text");
    public static readonly DiagnosticRule RawHtml = new("M010", Severity.Error, "Raw HTML");
    public static readonly DiagnosticRule TopHeading = new("M011", Severity.Warning, "A first-level heading inside an essay");
    public static readonly DiagnosticRule HeadingJump = new("M012", Severity.Warning, "A heading level is skipped");
    public static readonly DiagnosticRule UnknownNote = new("M013", Severity.Error, "A note's mark has no text");
    public static readonly DiagnosticRule UnusedNote = new("M014", Severity.Warning, "A note's text has no mark");
    public static readonly DiagnosticRule RepeatedNote = new("M015", Severity.Error, "A note has two texts");
    public static readonly DiagnosticRule MisplacedNote = new("M016", Severity.Error, "A note's mark where no note can be");
    public static readonly DiagnosticRule UnknownContainer = new("M017", Severity.Error, "A container that Publish does not know");
    public static readonly DiagnosticRule MisplacedIntroduction = new("M018", Severity.Error, "An introduction that is not the first and only one");
    public static readonly DiagnosticRule UnknownAttribute = new("M019", Severity.Error, "An attribute that Publish does not know");
    public static readonly DiagnosticRule InvalidLink = new("M020", Severity.Error, "A link that leads nowhere");
    public static readonly DiagnosticRule InvalidPicture = new("M021", Severity.Error, "A picture that cannot be used");
    public static readonly DiagnosticRule MissingAlternativeText = new("M022", Severity.Warning, "A figure without alternative text");
    public static readonly DiagnosticRule EmptyText = new("M023", Severity.Warning, "A file or element without text");
    public static readonly DiagnosticRule TooDeep = new("M024", Severity.Error, "Markdown that is nested too deeply");
    public static readonly DiagnosticRule UnsupportedMarkdown = new("M025", Severity.Error, "Markdown that Publish does not set");
    public static readonly DiagnosticRule Unclosed = new("M026", Severity.Error, "A beginning without its end, or an end without its beginning");
    public static readonly DiagnosticRule ListNumbers = new("M027", Severity.Warning, "A list's numbers are not those that will be printed");
    public static readonly DiagnosticRule TooLarge = new("M028", Severity.Error, "A file that is too large");
    public static readonly DiagnosticRule UnusedDefinition = new("M029", Severity.Warning, "A link's address that no link uses");
    public static readonly DiagnosticRule TableShape = new("M030", Severity.Warning, "A table row with more cells than the table has columns");
    public static readonly DiagnosticRule ForeignMarkup = new("M046", Severity.Warning, "Markup of another dialect that is printed as it is");
    public static readonly DiagnosticRule UnknownTerm = new("M040", Severity.Error, "A term that no glossary explains");
    public static readonly DiagnosticRule UnknownIndexHeading = new("M041", Severity.Warning, "An index sends its reader to a heading that it does not have");
    public static readonly DiagnosticRule UnusedIndexMark = new("M042", Severity.Warning, "Words are marked for an index that the book does not have");
}
