using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>Diagnostics on standard error: with the line of the manuscript for people at a terminal, one line each for everything else.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new DiagnosticText(Terminal.Width, Terminal.HasColour);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Terminal.Error.Write(Terminal.IsInteractive ? text.Of(diagnostic) : diagnostic + "\n");
        }
    }
}
