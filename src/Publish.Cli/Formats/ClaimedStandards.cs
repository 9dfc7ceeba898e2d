using System.Text;

namespace Publish.Cli.Formats;

/// <summary>The standards that the files themselves claim to keep: read from them, so that the manifest cannot say more than they do.</summary>
internal static class ClaimedStandards
{
    public static IEnumerable<string> OfPdf(ReadOnlyMemory<byte> file)
    {
        string text = Encoding.Latin1.GetString(file.Span);
        if (Between(text, "<pdfaid:part>") is { } part)
        {
            yield return $"PDF/A-{part}{Between(text, "<pdfaid:conformance>")?.ToLowerInvariant()}";
        }

        if (Between(text, "<pdfuaid:part>") is { } ua)
        {
            yield return $"PDF/UA-{ua}";
        }

        if (Between(text, "<pdfxid:GTS_PDFXVersion>") is { } press)
        {
            yield return press;
        }
    }

    public static IEnumerable<string> OfEpub(ReadOnlyMemory<byte> file) => ["EPUB 3.3"];

    private static string? Between(string text, string tag)
    {
        int at = text.IndexOf(tag, StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf('<', at + tag.Length);
        return end < 0 ? null : text[(at + tag.Length)..end];
    }
}
