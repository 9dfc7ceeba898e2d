namespace Publish.Cli.Files;

/// <summary>The folders that were made for files, to be removed where the files cannot be written after all.</summary>
internal sealed class CreatedFolders
{
    private readonly List<string> _folders = [];

    public void Create(string folder)
    {
        var missing = new Stack<string>();
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        Directory.CreateDirectory(folder);
        _folders.AddRange(missing);
    }

    /// <summary>Removes those that are empty; what somebody else has put there stays.</summary>
    public void Remove()
    {
        foreach (string folder in Enumerable.Reverse(_folders))
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
