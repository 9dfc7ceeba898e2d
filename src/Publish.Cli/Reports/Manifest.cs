namespace Publish.Cli.Reports;

/// <summary>The document manifest.json of a release; names may be added, never changed.</summary>
internal sealed record Manifest(
    ManifestTool Tool, ManifestBook Book, ManifestSource Source, ManifestFile[] Artifacts, ManifestFont[] Fonts, string[] Conformance, ManifestValidator[] Validators);

internal sealed record ManifestTool(string Name, string Version, string HarfBuzz);

internal sealed record ManifestBook(string Title, string Slug, string Version, string Language, int Pages, int Words, int Notes);

/// <param name="Date">What the files carry.</param>
internal sealed record ManifestSource(string Commit, string Date);

internal sealed record ManifestFile(string File, long Bytes, string Sha256);

/// <param name="File">Below the program's fonts folder; of a font of the book's own, below the book's.</param>
internal sealed record ManifestFont(string File, string Sha256);

/// <param name="Result"><c>passed</c>, or <c>not run</c> where the program is not on this machine.</param>
internal sealed record ManifestValidator(string Name, string? Version, string Result);
