using System.Text;

namespace Publish.Cli.Output;

/// <summary>Standard output and standard error, in UTF-8 whatever the machine's own encoding is, with plain line feeds.</summary>
internal static class Terminal
{
    public static TerminalWriter Out { get; } = Open(Console.OpenStandardOutput());

    public static TerminalWriter Error { get; } = Open(Console.OpenStandardError());

    /// <summary>Whether a person reads standard error as it is written.</summary>
    public static bool IsInteractive { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether a person reads standard output as it is written.</summary>
    public static bool IsOutInteractive { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static TerminalSize Size { get; } = FindSize();

    /// <summary>Colour only for people who have not said no to it (no-color.org).</summary>
    public static bool HasColour { get; } = IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The same for standard output.</summary>
    public static bool HasColourOut { get; } = IsOutInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static TerminalSize FindSize()
    {
        try
        {
            return IsInteractive || IsOutInteractive ? new TerminalSize(Console.WindowWidth, Console.WindowHeight) : default;
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static TerminalWriter Open(Stream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new TerminalWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" });
    }
}
