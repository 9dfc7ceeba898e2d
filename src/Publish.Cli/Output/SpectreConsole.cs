using Spectre.Console;

namespace Publish.Cli.Output;

/// <summary>Spectre.Console on one of our own streams. It is loaded only where something is drawn for people.</summary>
internal static class SpectreConsole
{
    public static IAnsiConsole On(TextWriter writer, bool colour)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
