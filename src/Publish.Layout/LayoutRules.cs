using Publish.Core.Source;

namespace Publish.Layout;

/// <summary>The diagnostics of layout.</summary>
public static class LayoutRules
{
    public static readonly DiagnosticRule OverfullLine = new("L001", Severity.Error, "A line is wider than its measure");
    public static readonly DiagnosticRule TallRow = new("L002", Severity.Error, "Something is taller than a page");
    public static readonly DiagnosticRule InkCollision = new("L003", Severity.Warning, "Ink of a line or word touches ink of another");
    public static readonly DiagnosticRule InkOutsideSafeArea = new("L004", Severity.Warning, "Ink comes too near to the edge of the page");
    public static readonly DiagnosticRule LooseLine = new("L005", Severity.Info, "The word spaces of a line are very wide");
    public static readonly DiagnosticRule TurnedVerse = new("L046", Severity.Info, "A line of verse is turned over");
    public static readonly DiagnosticRule UnsettledNumbers = new("L006", Severity.Warning, "The numbers of notes do not agree with their pages");
    public static readonly DiagnosticRule LateNote = new("L010", Severity.Warning, "A note begins on the page after its reference");
    public static readonly DiagnosticRule InkOffPage = new("L011", Severity.Error, "Ink lies beyond the edge of the paper");
    public static readonly DiagnosticRule InkCovered = new("L012", Severity.Error, "Text is printed over other text or a picture");
    public static readonly DiagnosticRule MarkHeap = new("L013", Severity.Error, "Too many combining marks on one letter");
    public static readonly DiagnosticRule ShortenedHead = new("L014", Severity.Info, "A running head is too long and was shortened");
}
