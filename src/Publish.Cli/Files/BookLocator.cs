using Publish.Cli.Outcomes;

namespace Publish.Cli.Files;

/// <summary>A folder with a book.yaml.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="DisplayPath">As the user named it, with <c>/</c>.</param>
/// <param name="Name">The folder's own name, which names its place below the output folder.</param>
internal sealed record BookLocation(string Folder, string DisplayPath, string Name);

internal static class BookLocator
{
    private const string BookFile = "book.yaml";

    /// <summary>The books that were named, each once; without names the current folder, or all books below ./books.</summary>
    /// <exception cref="UserException">A named folder is no book, or there is none.</exception>
    /// <exception cref="UsageException">Two books would be written to the same place.</exception>
    public static IReadOnlyList<BookLocation> Find(IReadOnlyList<string> names)
    {
        BookLocation[] books = [.. (names.Count > 0 ? names : AllHere()).Select(Locate).DistinctBy(b => b.Folder)];
        if (books.GroupBy(b => b.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } rivals)
        {
            throw new UsageException($"{string.Join(" and ", rivals.Select(b => b.DisplayPath))} have one name: build them one by one, each with its own --output");
        }

        return books;
    }

    public static BookLocation Locate(string name)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name));
        if (!File.Exists(Path.Combine(folder, BookFile)))
        {
            throw new UserException(Directory.Exists(folder) ? $"{name} is no book: it has no {BookFile}" : $"there is no folder {name}");
        }

        string shown = Files.DisplayPath.Of(Path.TrimEndingDirectorySeparator(name));
        return new BookLocation(folder, shown == "." ? "" : shown, Path.GetFileName(folder));
    }

    private static string[] AllHere()
    {
        if (File.Exists(BookFile))
        {
            return ["."];
        }

        string[] folders = Directory.Exists("books") ? Directory.GetDirectories("books") : [];
        string[] books = [.. folders.Where(d => File.Exists(Path.Combine(d, BookFile))).Order(StringComparer.Ordinal)];
        return books.Length > 0 ? books : throw new UserException($"there is no book here: name a folder that holds a {BookFile}");
    }
}
