namespace Publish.Cli.Files;

/// <summary>Paths as Publish shows them: with <c>/</c> on every system.</summary>
internal static class DisplayPath
{
    /// <summary>A backslash separates folders on Windows alone; elsewhere it is a character of a name like any other.</summary>
    public static string Of(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
