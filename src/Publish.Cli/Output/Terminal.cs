using System.Text;

namespace Publish.Cli.Output;

/// <summary>Standard output and standard error, in UTF-8 whatever the machine's own encoding is, with plain line feeds.</summary>
internal static class Terminal
{
    public static TextWriter Out { get; } = Open(Console.OpenStandardOutput());

    public static TextWriter Error { get; } = Open(Console.OpenStandardError());

    /// <summary>Whether a person reads standard error as it is written.</summary>
    public static bool IsInteractive { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether a person reads standard output as it is written.</summary>
    public static bool IsOutInteractive { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>In cells.</summary>
    public static int Width { get; } = FindWidth();

    /// <summary>Colour only for people who have not said no to it (no-color.org).</summary>
    public static bool HasColour { get; } = IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The same for standard output.</summary>
    public static bool HasColourOut { get; } = IsOutInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static int FindWidth()
    {
        const int Usual = 80;
        try
        {
            return IsInteractive || IsOutInteractive ? Math.Max(Console.WindowWidth, 1) : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }

    private static StreamWriter Open(Stream stream)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
    }
}
