using System.Collections.Immutable;
using Publish.Cli.Files;
using Publish.Cli.Outcomes;
using Publish.Cli.Output;
using Publish.Cli.Reports;
using Publish.Core.Source;
using Publish.Editorial.Fixing;

namespace Publish.Cli.Commands;

/// <summary>One run of <c>publish fix</c>. A book with errors is left as it is.</summary>
internal sealed class FixRun(FixOptions options)
{
    public int Run(IReadOnlyList<BookLocation> books) => books.Select(FixOrFail).Max();

    private int FixOrFail(BookLocation location) => Outcome.Run(() => Fix(location), (diagnostic, code) =>
    {
        DiagnosticPrinter.Print([diagnostic]);
        return code;
    });

    private int Fix(BookLocation location)
    {
        var diagnostics = new DiagnosticBag();
        var files = new DiskBookFiles(location.Folder);
        ImmutableArray<FixedFile> changed = BookFixer.Fix(location.DisplayPath, location.Name, files, options.Rules, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticPrinter.Print(diagnostics.ToSorted());
            Terminal.Error.WriteLine($"{location.Name}: nothing was mended, because of the errors");
            return ExitCode.Errors;
        }

        if (options.DryRun)
        {
            TextDiff.Write(changed, Terminal.Out, Terminal.HasColourOut);
        }
        else
        {
            Artifact.WriteAll([.. changed.Select(file => ToArtifact(file, files))]);
        }

        Say(location, changed);
        return ExitCode.Done;
    }

    /// <summary>Only where the file is still what was read: an editor may have saved it meanwhile.</summary>
    private static Artifact ToArtifact(FixedFile file, DiskBookFiles files)
    {
        if (files.Read(file.Path) is not { } now || !now.AsSpan().SequenceEqual(file.Before.Span))
        {
            throw new UserException($"{file.DisplayPath} has changed meanwhile: nothing was written");
        }

        var content = new MemoryStream();
        content.Write(file.After.Span);
        return new Artifact(files.RealPathOf(file.Path), content);
    }

    private void Say(BookLocation location, ImmutableArray<FixedFile> changed)
    {
        if (options.Quiet)
        {
            return;
        }

        string done = options.DryRun ? "would change" : "changed";
        foreach (FixedFile file in changed)
        {
            Terminal.Out.WriteLine($"{file.DisplayPath}: {Counted.Of(TextDiff.ChangedLines(file), "line")} {done}");
        }

        if (changed.IsEmpty)
        {
            Terminal.Out.WriteLine($"{location.Name}: nothing to mend");
        }
    }
}
