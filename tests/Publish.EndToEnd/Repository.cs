namespace Publish.EndToEnd;

/// <summary>Where things are, found from the test program upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Books { get; } = Path.Combine(Root, "books");

    /// <summary>The folders below books/, sorted.</summary>
    public static IReadOnlyList<string> BookNames { get; } =
        [.. Directory.GetDirectories(Books).Where(d => File.Exists(Path.Combine(d, "book.yaml"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>Figures that ./test prints at its end.</summary>
    public static void Report(string name, string text)
    {
        string folder = Path.Combine(Root, "artifacts", "test-reports");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.figures.txt"), text);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Publish.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Publish.sln is in no folder above the tests");
    }
}
