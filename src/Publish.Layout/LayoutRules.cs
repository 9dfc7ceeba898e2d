using Publish.Core.Source;

namespace Publish.Layout;

/// <summary>The diagnostics of layout.</summary>
public static class LayoutRules
{
    public static readonly DiagnosticRule OverfullLine = new("L001", Severity.Warning, "A line is wider than its measure");
    public static readonly DiagnosticRule TallRow = new("L002", Severity.Warning, "Something is taller than a page");
}
