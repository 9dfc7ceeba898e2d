namespace Publish.Cli.Files;

/// <summary>A folder with a book.yaml.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="DisplayPath">As the user named it, with <c>/</c>.</param>
/// <param name="Name">The folder's own name, which names its place below the output folder.</param>
internal sealed record BookLocation(string Folder, string DisplayPath, string Name);

internal static class BookLocator
{
    private const string BookFile = "book.yaml";

    /// <summary>The books that were named; without names the current folder, or all books below ./books.</summary>
    /// <exception cref="UserException">A named folder is no book, or there is none.</exception>
    public static IReadOnlyList<BookLocation> Find(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            return [.. names.Select(Locate)];
        }

        if (File.Exists(BookFile))
        {
            return [Locate(".")];
        }

        string[] books = Directory.Exists("books") ? [.. Directory.GetDirectories("books").Where(d => File.Exists(Path.Combine(d, BookFile))).Order(StringComparer.Ordinal)] : [];
        return books.Length > 0 ? [.. books.Select(Locate)] : throw new UserException("there is no book here: name a folder that holds a book.yaml");
    }

    public static BookLocation Locate(string name)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name));
        if (!File.Exists(Path.Combine(folder, BookFile)))
        {
            throw new UserException(Directory.Exists(folder) ? $"{name} is no book: it has no book.yaml" : $"there is no folder {name}");
        }

        string shown = Path.TrimEndingDirectorySeparator(name).Replace('\\', '/');
        return new BookLocation(folder, shown == "." ? "" : shown, Path.GetFileName(folder));
    }
}
