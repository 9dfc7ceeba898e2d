using System.Collections.Immutable;
using System.Text;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Reports;
using Publish.Core.Source;
using Publish.Import;
using Publish.Manuscript.Reading.Settings;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish import</c>. What goes wrong with one file does not keep the others from being imported.</summary>
/// <param name="book">The book that essays are added to; null where only their files are made.</param>
internal sealed class ImportRun(BookLocation? book, bool json)
{
    private const string BookFile = "book.yaml";

    public int Run(IReadOnlyList<string> files)
    {
        ImportResult[] results = [.. files.Select(ImportOrFail)];
        ImportReport.Say(results, json);
        return results.Max(r => r.ExitCode);
    }

    private ImportResult ImportOrFail(string file)
    {
        var diagnostics = new DiagnosticBag();
        (ImportedManuscript? made, int code) = Outcome.Run(() => Import(file, diagnostics) is { } made ? (made, ExitCode.Done) : (null, ExitCode.Errors), (diagnostic, code) =>
        {
            diagnostics.Add(diagnostic);
            return (null, code);
        });
        return new ImportResult(DisplayPath.Of(file), made, diagnostics.ToSorted(), code);
    }

    /// <returns>What was made and written; null, with a diagnostic, where nothing was.</returns>
    private ImportedManuscript? Import(string file, DiagnosticBag diagnostics)
    {
        byte[] bytes = InputFile.Read(file, ManuscriptImporter.MaxLength);
        SourceText? yaml = book is null ? null : new SourceText(Shown(BookFile), Encoding.UTF8.GetString(new DiskBookFiles(book.Folder).Read(BookFile) ?? []));
        IReadOnlyList<string>? essays = yaml is null ? [] : EssayListEdit.Paths(yaml, diagnostics);
        if (essays is null || ManuscriptImporter.Import(DisplayPath.Of(file), bytes, slug => Shown(FreeName(slug, essays)), diagnostics) is not { } made)
        {
            return null;
        }

        string name = Path.GetFileName(made.Path);
        var artifacts = ImmutableArray.Create(new Artifact(Path.Combine(book?.Folder ?? "", name), Bytes(made.Text)) { MayReplace = false });
        if (yaml is not null)
        {
            if (EssayListEdit.Add(yaml, name, diagnostics) is not { } edited)
            {
                return null;
            }

            artifacts = artifacts.Add(new Artifact(Path.Combine(book!.Folder, BookFile), Bytes(edited)));
        }

        Artifact.WriteAll(artifacts);
        return made;
    }

    /// <summary>A name that no file has: with the next number where the book numbers its essays, and with another where it is taken.</summary>
    private string FreeName(string slug, IReadOnlyList<string> essays)
    {
        string start = EssayNumbers.Next(essays) + slug;
        string name = $"{start}.md";
        for (int i = 2; Path.Exists(Path.Combine(book?.Folder ?? "", name)) || essays.Contains(name, StringComparer.OrdinalIgnoreCase); i++)
        {
            name = $"{start}-{i}.md";
        }

        return name;
    }

    private string Shown(string name) => book is null or { DisplayPath: "" } ? name : $"{book.DisplayPath}/{name}";

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
