namespace Publish.Tests;

/// <summary>Where the tests find the repository's files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The path of something under tests/data.</summary>
    public static string Data(string relative) => Path.Combine(Root, "tests", "data", relative);

    /// <summary>Figures that ./test prints at its end.</summary>
    public static void Report(string name, string text)
    {
        string folder = Path.Combine(Root, "artifacts", "test-reports");
        Directory.CreateDirectory(folder);
        string file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        File.WriteAllText(Path.Combine(folder, $"{file}.figures.txt"), text);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publish.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
