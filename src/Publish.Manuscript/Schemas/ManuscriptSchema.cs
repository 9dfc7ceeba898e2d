using System.Collections.Immutable;

namespace Publish.Manuscript.Schemas;

/// <summary>A JSON Schema (2020-12) of the manuscript's YAML, for editors; the reader's own checks say more.</summary>
/// <param name="FileName">Such as <c>book.schema.json</c>.</param>
public sealed record ManuscriptSchema(string FileName, string Text)
{
    /// <summary>Of book.yaml and of the front matter of essays.</summary>
    public static ImmutableArray<ManuscriptSchema> All => [Open("book.schema.json"), Open("essay.schema.json")];

    private static ManuscriptSchema Open(string fileName)
    {
        using var reader = new StreamReader(typeof(ManuscriptSchema).Assembly.GetManifestResourceStream(fileName)!);
        return new ManuscriptSchema(fileName, reader.ReadToEnd());
    }
}
