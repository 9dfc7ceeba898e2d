using System.Text;
using Publish.Cli.Files;

namespace Publish.Cli.Release;

/// <summary>The standards that the files themselves claim to keep: read from them, so that the manifest cannot say more than they do.</summary>
internal static class Claims
{
    public static IEnumerable<string> Of(IEnumerable<Artifact> artifacts)
    {
        foreach (Artifact artifact in artifacts)
        {
            string name = Path.GetFileName(artifact.Path);
            string text = Encoding.Latin1.GetString(artifact.Content.ToArray());
            if (Between(text, "<pdfaid:part>") is { } part)
            {
                yield return $"{name}: PDF/A-{part}{Between(text, "<pdfaid:conformance>")?.ToLowerInvariant()}";
            }

            if (Between(text, "<pdfuaid:part>") is { } ua)
            {
                yield return $"{name}: PDF/UA-{ua}";
            }

            if (Between(text, "<pdfxid:GTS_PDFXVersion>") is { } press)
            {
                yield return $"{name}: {press}";
            }

            if (name.EndsWith(".epub", StringComparison.Ordinal))
            {
                yield return $"{name}: EPUB 3.3";
            }
        }
    }

    private static string? Between(string text, string tag)
    {
        int at = text.IndexOf(tag, StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf('<', at + tag.Length);
        return end < 0 ? null : text[(at + tag.Length)..end];
    }
}
