using System.ComponentModel;
using Publish.Cli.Files;
using Publish.Cli.Reports;
using Publish.Core.Source;

namespace Publish.Cli.Release;

/// <summary>Programs of other people that look at what is released, where they are on this machine.</summary>
internal static class Validators
{
    private const string EpubCheckVariable = "EPUBCHECK_JAR";

    public static ManifestValidator[] Run(IEnumerable<Artifact> artifacts, DiagnosticBag diagnostics)
    {
        Artifact[] all = [.. artifacts];
        string? jar = Environment.GetEnvironmentVariable(EpubCheckVariable);
        return
        [
            Ask("qpdf", "qpdf", ["--version"], ["--check"], ".pdf", all, diagnostics),
            jar is { Length: > 0 }
                ? Ask("EPUBCheck", "java", ["-jar", jar, "--version"], ["-jar", jar, "--failonwarnings"], ".epub", all, diagnostics)
                : new ManifestValidator("EPUBCheck", null, $"not run: {EpubCheckVariable} names no epubcheck.jar"),
        ];
    }

    private static ManifestValidator Ask(string name, string program, string[] askVersion, string[] check, string extension, Artifact[] artifacts, DiagnosticBag diagnostics)
    {
        try
        {
            string version = Outside.Run(program, askVersion).Output.Split('\n')[0].Split(' ')[^1].Trim().TrimStart('v');
            foreach (Artifact artifact in artifacts.Where(a => a.Path.EndsWith(extension, StringComparison.Ordinal)))
            {
                (int code, string output, string errors) = Outside.Run(program, [.. check, artifact.Path]);
                if (code != 0)
                {
                    diagnostics.Add(CliRules.Refused, null, $"{name} refuses {Path.GetFileName(artifact.Path)}: {(errors.Length > 0 ? errors : output).Trim().ReplaceLineEndings(" ")}");
                    return new ManifestValidator(name, version, "failed");
                }
            }

            return new ManifestValidator(name, version, "passed");
        }
        catch (Win32Exception)
        {
            return new ManifestValidator(name, null, $"not run: there is no {program} here");
        }
        catch (TimeoutException e)
        {
            diagnostics.Add(CliRules.NoAnswer, null, $"{name}: {e.Message}", $"run {program} on the files of publish build to see why");
            return new ManifestValidator(name, null, "failed");
        }
    }
}
