namespace Publish.Testing;

/// <summary>Where the repository's files are, found from the test program upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folders of books by their names, sorted.</summary>
    public static SortedList<string, string> Books { get; } = FindBooks("books", "tests/data/books");

    /// <summary>The path of something under tests/data.</summary>
    public static string Data(string relative) => Path.Combine(Root, "tests", "data", relative);

    /// <summary>Folders of books of other people, where they are beside the project; they are no part of it.</summary>
    public static string[] Strangers { get; } = [.. new[] { "../shared/cases", "../shared/manuscripts" }
        .Select(place => Path.Combine(Root, place)).Where(Directory.Exists).SelectMany(place => Directory.GetDirectories(place))
        .Where(folder => File.Exists(Path.Combine(folder, "book.yaml"))).Order(StringComparer.Ordinal)];

    /// <summary>Figures that ./test prints at its end.</summary>
    public static void Report(string name, string text)
    {
        string folder = Path.Combine(Root, "artifacts", "test-reports");
        Directory.CreateDirectory(folder);
        string file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        File.WriteAllText(Path.Combine(folder, $"{file}.figures.txt"), text);
    }

    private static SortedList<string, string> FindBooks(params string[] places) => new(
        places.SelectMany(place => Directory.GetDirectories(Path.Combine(Root, place))).Where(d => File.Exists(Path.Combine(d, "book.yaml"))).ToDictionary(d => Path.GetFileName(d)),
        StringComparer.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publish.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Publish.sln is in no folder above the tests");
    }
}
