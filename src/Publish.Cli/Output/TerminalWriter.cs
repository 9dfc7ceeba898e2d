using System.Text.RegularExpressions;
using Publish.Core.Source;

namespace Publish.Cli.Output;

/// <summary>Standard output or standard error. Takes only <see cref="TerminalText"/> and JSON, and lets no line be a command to a build server that reads the log.</summary>
internal sealed partial class TerminalWriter(TextWriter writer)
{
    /// <summary>For Spectre.Console, which escapes by <see cref="SpectreConsole.Escape"/>.</summary>
    public TextWriter Raw => writer;

    public void WriteLine(TerminalText line) => writer.Write(WithoutCommands(line.ToString()) + "\n");

    public void Write(TerminalText text) => writer.Write(WithoutCommands(text.ToString()));

    /// <summary>A JSON document: it escapes control characters by its own rules.</summary>
    public void WriteJson(string document) => writer.Write(document + "\n");

    /// <summary>GitHub takes <c>::</c> at the beginning of a line and <c>##[</c> anywhere for a command, Azure Pipelines <c>##vso[</c>: their first character becomes an escape.</summary>
    private static string WithoutCommands(string text) => Command().Replace(text, static command => VisibleText.Escape(command.Value[0]) + command.Value[1..]);

    [GeneratedRegex(@"(?<=^\s*)::|##(?=\[|vso\[)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
