using Publish.Core.Source;
using Spectre.Console;

namespace Publish.Cli.Output;

/// <summary>Spectre.Console on one of our own streams. It is loaded only where something is drawn for people.</summary>
internal static class SpectreConsole
{
    public static IAnsiConsole On(TextWriter writer, TerminalSize size, bool colour)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = size.Width;
        console.Profile.Height = size.Height;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Text of unknown origin as markup of Spectre.Console that shows it.</summary>
    public static string Escape(string text) => Markup.Escape(VisibleText.Of(text));
}
