namespace Publish.Epub.Package;

/// <summary>Names that every file system and every reader can hold: ASCII, and different even where case does not count (EPUB 3.3, 4.2.3).</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The wanted name where it is of ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c> and still free; else the fallback, with a number where that is taken too.</summary>
    public string Take(string wanted, string fallback)
    {
        string name = IsPlain(wanted) && !_taken.Contains(wanted) ? wanted : fallback;
        for (int i = 2; !_taken.Add(name); i++)
        {
            name = FormattableString.Invariant($"{fallback}-{i}");
        }

        return name;
    }

    private static bool IsPlain(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
