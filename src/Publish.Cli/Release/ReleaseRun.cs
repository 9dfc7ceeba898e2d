using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publish.Cli.Building;
using Publish.Cli.Files;
using Publish.Cli.Formats;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;
using Publish.Cli.Reports;
using Publish.Core.Source;
using Publish.Text.Fonts;

namespace Publish.Cli.Release;

/// <summary>One run of <c>publish release</c>.</summary>
/// <param name="tag">Null where no tag is to be compared.</param>
internal sealed class ReleaseRun(string output, string? tag)
{
    public int Run(IReadOnlyList<BookLocation> books) => books.Max(RunOne);

    private int RunOne(BookLocation book)
    {
        var diagnostics = new DiagnosticBag();
        (Released? released, int code) = Outcome.Run<(Released?, int)>(() => (Release(book, diagnostics), ExitCode.Done), (diagnostic, failed) =>
        {
            diagnostics.Add(diagnostic);
            return (null, failed);
        });
        DiagnosticPrinter.Print(diagnostics.ToSorted());
        if (released is null)
        {
            Terminal.Error.WriteLine($"{book.Name}: nothing was released");
            return Math.Max(code, ExitCode.Errors);
        }

        Terminal.Out.WriteLine($"{book.Name}: released {released.Version} into {DisplayPath.Of(released.Folder)}");
        foreach (Artifact file in released.Files)
        {
            Terminal.Out.WriteLine($"  {Path.GetFileName(file.Path)}");
        }

        return code;
    }

    /// <returns>Null, with diagnostics, where nothing was released.</returns>
    private Released? Release(BookLocation location, DiagnosticBag diagnostics)
    {
        var git = new Git(location.Folder);
        Changelog? changelog = Check(location, git, diagnostics);
        DateTimeOffset? commitDate = git.CommitDate();
        if (Build(location, commitDate, diagnostics) is not { } built || changelog is null)
        {
            return null;
        }

        Placeholders.Report(built.Book, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        if (Build(location, commitDate, new DiagnosticBag()) is not { } again || !SameBytes(built, again))
        {
            diagnostics.Add(CliRules.BuildsDiffer, null, $"two builds of {location.Name} differ", "report it: the same manuscript must give the same bytes");
            return null;
        }

        return Write(location, built, changelog, git, diagnostics);
    }

    private Changelog? Check(BookLocation location, Git git, DiagnosticBag diagnostics)
    {
        switch (git.Changes())
        {
            case null:
                diagnostics.Add(CliRules.NotCommitted, null, $"{location.Name} is under no version control", "a release is made from a commit: git init, git add, git commit");
                break;
            case { Length: > 0 } changes:
                diagnostics.Add(CliRules.NotCommitted, null, $"{location.Name} has changes that are not committed: {string.Join(", ", changes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[3..]))}", "commit them, or put them away");
                break;
        }

        var changelog = Changelog.Read(location.Folder, location.DisplayPath, diagnostics);
        if (tag is not null && changelog is not null && !tag.EndsWith(changelog.Version, StringComparison.Ordinal))
        {
            diagnostics.Add(CliRules.NoVersion, null, $"the tag {tag} is not of version {changelog.Version}, the newest of CHANGELOG.md", "give the tag the same version");
        }

        return changelog;
    }

    private static BuiltBook? Build(BookLocation location, DateTimeOffset? commitDate, DiagnosticBag diagnostics) =>
        Progress.Run(wanted: true, progress => BookBuilder.Build(location, OutputFormat.All, commitDate, progress, diagnostics));

    private static bool SameBytes(BuiltBook one, BuiltBook other) => one.Files.Zip(other.Files).All(p => p.First.Content.ToArray().AsSpan().SequenceEqual(p.Second.Content.ToArray()));

    private Released? Write(BookLocation location, BuiltBook built, Changelog changelog, Git git, DiagnosticBag diagnostics)
    {
        string folder = Path.Combine(output, location.Name);
        string stem = $"{built.Book.Info.Slug}-{changelog.Version}";
        ImmutableArray<Artifact> artifacts = built.At(Path.Combine(folder, stem));
        ManifestValidator[] validators = Validate(artifacts, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var manifest = new Manifest(
            new ManifestTool("Publish", Tool.Version, FontLibrary.ShaperVersion),
            new ManifestBook(built.Book.Info.Title, built.Book.Info.Slug, changelog.Version, built.Book.Info.Language.Tag, built.Pages.Pages.Length, WordCount.Of(built.Book), built.Book.Sections.Sum(s => s.Notes.Length)),
            new ManifestSource(git.Commit() ?? "", built.Pages.Info.Date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            [.. artifacts.Select(a => new ManifestFile(Path.GetFileName(a.Path), a.Content.Length, Sha256(a.Content.ToArray())))],
            [.. FontsOf(built)],
            [.. built.Files.SelectMany(f => f.Format.Claims(f.Content.ToArray()).Select(claim => $"{stem}{f.Format.Ending}: {claim}"))],
            validators);
        Artifact[] papers =
        [
            Paper(folder, "manifest.json", JsonReport.Write(manifest, JsonReport.Readable.Manifest) + "\n"),
            Paper(folder, "RELEASE_NOTES.md", $"# {built.Book.Info.Title} {changelog.Version}\n\n{changelog.Notes}\n"),
        ];
        Artifact sums = Paper(folder, "SHA256SUMS", string.Concat(artifacts.Concat(papers).Select(a => $"{Sha256(a.Content.ToArray())}  {Path.GetFileName(a.Path)}\n")));
        Artifact[] files = [.. artifacts, .. papers, sums];
        Artifact.WriteAll(files);
        return new Released(changelog.Version, folder, files);
    }

    /// <summary>In a folder of their own: nothing is where readers look for it before every validator has passed it.</summary>
    private static ManifestValidator[] Validate(ImmutableArray<Artifact> artifacts, DiagnosticBag diagnostics)
    {
        string folder = Directory.CreateTempSubdirectory("publish-release-").FullName;
        try
        {
            ImmutableArray<Artifact> copies = [.. artifacts.Select(a => a with { Path = Path.Combine(folder, Path.GetFileName(a.Path)) })];
            Artifact.WriteAll(copies);
            return Validators.Run(copies, diagnostics);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Artifact Paper(string folder, string name, string text) => new(Path.Combine(folder, name), new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<ManifestFont> FontsOf(BuiltBook built)
    {
        HashSet<string> used = [.. built.Pages.Pages.SelectMany(p => p.Lines).SelectMany(line => line.Runs).Select(r => r.Run.Shape.Face.Name)];
        IEnumerable<ManifestFont> shipped = ShippedFonts.All().Where(f => used.Contains(Path.GetFileNameWithoutExtension(f))).Select(f => new ManifestFont(f, Sha256(ShippedFonts.Read(f).Span)));
        return shipped.Concat(built.Book.Info.Design.OwnFontFiles.Select(f => new ManifestFont(f.Path, Sha256(f.Data.Span))));
    }

    private sealed record Released(string Version, string Folder, IReadOnlyList<Artifact> Files);

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
