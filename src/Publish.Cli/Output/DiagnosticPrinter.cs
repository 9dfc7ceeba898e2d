using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>Diagnostics with the line of the manuscript for people at a terminal, one line each for everything else; on standard error, but where they are what was asked for.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics) => Write(diagnostics, Terminal.Error, Terminal.IsInteractive, Terminal.HasColour);

    public static void PrintOut(IEnumerable<Diagnostic> diagnostics) => Write(diagnostics, Terminal.Out, Terminal.IsOutInteractive, Terminal.HasColourOut);

    private static void Write(IEnumerable<Diagnostic> diagnostics, TerminalWriter writer, bool isInteractive, bool colour)
    {
        var text = new DiagnosticText(Terminal.Size.Width, colour);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (isInteractive)
            {
                writer.Write(TerminalText.Drawn(text.Of(diagnostic)));
            }
            else
            {
                writer.WriteLine($"{diagnostic}");
            }
        }
    }
}
