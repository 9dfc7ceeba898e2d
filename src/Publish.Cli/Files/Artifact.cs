using System.Collections.Immutable;
using Publish.Cli.Outcomes;

namespace Publish.Cli.Files;

/// <summary>A finished file on its way to the disk.</summary>
/// <param name="Path">Where it goes.</param>
internal sealed record Artifact(string Path, MemoryStream Content)
{
    /// <summary>Whether a file of that name may be lost for it.</summary>
    public bool MayReplace { get; init; } = true;

    /// <summary>Writes all of them or none: each under a temporary name first, then each under its own, and what was replaced comes back where one of them fails.</summary>
    /// <remarks>So what was there before stays whole, whatever happens: a full disk, a crash, a second build at the same time.</remarks>
    /// <exception cref="UserException">A file cannot be written; then all is as it was.</exception>
    public static void WriteAll(IReadOnlyCollection<Artifact> artifacts)
    {
        var folders = new CreatedFolders();
        var written = new List<(Artifact Artifact, TemporaryFile File)>();
        try
        {
            foreach (Artifact artifact in artifacts)
            {
                artifact.Try(artifact.RefuseWrongTarget);
                artifact.Try(() => folders.Create(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(artifact.Path))!));
                artifact.Try(() => written.Add((artifact, TemporaryFile.Write(artifact.Path, artifact.Content))));
            }

            MoveAll(written);
        }
        catch
        {
            written.ForEach(w => w.File.Dispose());
            folders.Remove();
            throw;
        }
    }

    private static void MoveAll(List<(Artifact Artifact, TemporaryFile File)> written)
    {
        // A single rename happens or does not: there is nothing to bring back.
        ImmutableArray<TemporaryFile?> before = [.. written.Select(w => written.Count > 1 && File.Exists(w.Artifact.Path) ? w.Artifact.Try(() => TemporaryFile.Copy(w.Artifact.Path)) : null)];
        int moved = 0;
        try
        {
            for (; moved < written.Count; moved++)
            {
                (Artifact artifact, TemporaryFile file) = written[moved];
                artifact.Try(() => file.MoveTo(artifact.Path, artifact.MayReplace));
            }
        }
        catch
        {
            for (int i = 0; i < moved; i++)
            {
                written[i].Artifact.BringBack(before[i]);
            }

            throw;
        }
        finally
        {
            foreach (TemporaryFile? copy in before)
            {
                copy?.Dispose();
            }
        }
    }

    private void BringBack(TemporaryFile? before)
    {
        try
        {
            if (before is null)
            {
                File.Delete(Path);
            }
            else
            {
                before.MoveTo(Path, mayReplace: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"cannot bring back the earlier {Path}, which has been replaced: {e.Message}");
        }
    }

    private void RefuseWrongTarget()
    {
        if (Directory.Exists(Path))
        {
            throw new UserException($"cannot write {Path}: there is a folder of that name");
        }

        if (new FileInfo(Path).LinkTarget is { } target && File.ResolveLinkTarget(Path, returnFinalTarget: true) is not { Exists: true })
        {
            throw new UserException($"cannot write {Path}: it is a link to {target}, which does not exist. Delete the link, or make what it leads to");
        }

        if (!MayReplace && File.Exists(Path))
        {
            throw new UserException($"cannot write {Path}: there is a file of that name");
        }
    }

    private void Try(Action action) => Try(() =>
    {
        action();
        return true;
    });

    private T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"cannot write {Path}: {e.Message}");
        }
    }
}
