using Publish.Core.Source;

namespace Publish.Text;

/// <summary>What the phase of text and fonts may have to say to the user.</summary>
public static class TextRules
{
    public static readonly DiagnosticRule MissingCharacter = new("T001", Severity.Error, "A character that no font of the book draws, or that a font leaves empty");

    public static readonly DiagnosticRule SplitCluster = new("T002", Severity.Warning, "A letter and its mark are in no font together");

    public static readonly DiagnosticRule UnusableFont = new("T003", Severity.Error, "A font of the book's own that cannot be used");
}
