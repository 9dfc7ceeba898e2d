namespace Publish.Cli;

/// <summary>What the program's end says to scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Errors in the manuscript, or warnings with <c>--strict</c>.</summary>
    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>A file or font that cannot be read or written.</summary>
    public const int Files = 3;

    public const int Internal = 70;
}
