using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>Diagnostics for people: one line each on standard error.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Terminal.Error.WriteLine(Terminal.HasColour ? Coloured(diagnostic) : diagnostic.ToString());
        }
    }

    private static string Coloured(Diagnostic diagnostic)
    {
        (string word, int code) = diagnostic.Severity switch
        {
            Severity.Error => ("error", 31),
            Severity.Warning => ("warning", 33),
            _ => ("info", 36),
        };
        string label = $"{word} {diagnostic.Rule.Code}:";
        string text = diagnostic.ToString();
        int at = text.IndexOf(label, StringComparison.Ordinal);
        return $"{text[..at]}\e[1;{code}m{label}\e[0m{text[(at + label.Length)..]}";
    }
}
