using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The manual's table of what the EPUB has: the column of Publish is counted anew. That of pandoc was counted with the commands that stand above the table.</summary>
public sealed partial class EpubFeatureTests
{
    [Fact]
    public void The_manuals_table_counts_what_is_there()
    {
        string text = MarkupOf(BuiltBooks.Get("nastaliq-aur-chhapakhana").Epub, out int fonts);
        var rows = File.ReadLines(Path.Combine(Repository.Root, "books", "manual", "15-epub.md")).Select(line => Row().Match(line)).Where(m => m.Success).ToList();
        Assert.True(rows.Count >= 11, $"{rows.Count} rows");
        Assert.All(rows, row =>
        {
            string wanted = row.Groups["text"].Value;
            int found = wanted == "fonts" ? fonts : Regex.Count(text, wanted.Trim('`'), RegexOptions.CultureInvariant);
            Assert.True(int.Parse(row.Groups["count"].Value, CultureInfo.InvariantCulture) == found, $"{wanted}: {found}");
        });
    }

    private static string MarkupOf(string epub, out int fonts)
    {
        using ZipArchive zip = ZipFile.OpenRead(epub);
        fonts = zip.Entries.Count(e => e.Name.EndsWith(".ttf", StringComparison.Ordinal));
        var text = new StringBuilder();
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => Path.GetExtension(e.Name) is ".opf" or ".xhtml"))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\| (?<text>`[^`]+`|fonts) \| \d+ \| (?<count>\d+) \|$")]
    private static partial Regex Row();
}
