namespace Publish.EndToEnd;

/// <summary>Where things are, found from the test program upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folders of books by their names, sorted.</summary>
    public static SortedList<string, string> Books { get; } = FindBooks("books", "tests/data/books");

    /// <summary>Figures that ./test prints at its end.</summary>
    public static void Report(string name, string text)
    {
        string folder = Path.Combine(Root, "artifacts", "test-reports");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.figures.txt"), text);
    }

    private static SortedList<string, string> FindBooks(params string[] places) => new(
        places.SelectMany(place => Directory.GetDirectories(Path.Combine(Root, place))).Where(d => File.Exists(Path.Combine(d, "book.yaml"))).ToDictionary(d => Path.GetFileName(d)),
        StringComparer.Ordinal);

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
