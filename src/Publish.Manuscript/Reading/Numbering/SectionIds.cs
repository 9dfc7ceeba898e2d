namespace Publish.Manuscript.Reading.Numbering;

internal static class SectionIds
{
    private const int MaxLength = 60;

    /// <summary>The file's name as an id that XML, file names and addresses all take; made unique by a number.</summary>
    public static string Make(string path, HashSet<string> taken)
    {
        string name = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        string latin = new string([.. name.Take(MaxLength).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        string id = latin.Length == 0 ? "s" : $"s-{latin}";
        string unique = id;
        for (int i = 2; !taken.Add(unique); i++)
        {
            unique = $"{id}-{i}";
        }

        return unique;
    }
}
