namespace Publish.Epub.Container;

/// <summary>A file of the publication.</summary>
/// <param name="Path">Relative to the folder of the package document, with <c>/</c>, in ASCII.</param>
/// <param name="Properties">The manifest's properties, such as <c>nav</c>, or null.</param>
internal sealed record Resource(string Path, string MediaType, ReadOnlyMemory<byte> Data, string? Properties = null)
{
    /// <summary>The id in the manifest, the path with what no XML id holds turned into hyphens.</summary>
    public string ManifestId => string.Create(Path.Length, Path, static (id, path) =>
    {
        for (int i = 0; i < id.Length; i++)
        {
            id[i] = char.IsAsciiLetterOrDigit(path[i]) || path[i] is '.' or '_' ? path[i] : '-';
        }
    });
}
