using Publish.Cli.Files;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Reports;

namespace Publish.Cli.Reports;

/// <summary>What <c>--sarif FILE</c> writes.</summary>
internal static class SarifFile
{
    public static Artifact Of(string path, IEnumerable<Diagnostic> diagnostics) => Of(path, diagnostics.Select(d => new Finding(d, [])));

    public static Artifact Of(string path, IEnumerable<Finding> findings)
    {
        var artifact = new Artifact(path, new MemoryStream());
        SarifReport.Write([.. findings], Tool.Version, artifact.Content);
        return artifact;
    }
}
