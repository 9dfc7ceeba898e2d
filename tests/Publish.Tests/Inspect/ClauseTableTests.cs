using System.Text.RegularExpressions;
using Publish.Inspect;
using Xunit;

namespace Publish.Tests.Inspect;

/// <summary>The tables of Publish.Pdf/Conformance say by which checks each clause is inspected.</summary>
public sealed partial class ClauseTableTests
{
    /// <summary>What the files of the tests break, and what only files of other programs could.</summary>
    private const int BrokenAtLeast = 60;

    [Theory]
    [InlineData("PDF_A2A.md", nameof(Standard.PdfA2A))]
    [InlineData("PDF_UA1.md", nameof(Standard.PdfUA1))]
    [InlineData("PDF_X4.md", nameof(Standard.PdfX4))]
    public void Every_check_stands_in_its_table_once(string table, string standard)
    {
        string[] listed = [.. File.ReadLines(Path.Combine(Repository.Root, "src/Publish.Pdf/Conformance", table)).SelectMany(IdsOf).Order(StringComparer.Ordinal)];
        Assert.Equal(PdfInspector.ClausesOf(Enum.Parse<Standard>(standard)).Select(c => c.Id).Order(StringComparer.Ordinal), listed);
    }

    [Theory]
    [InlineData(nameof(Standard.PdfA2A))]
    [InlineData(nameof(Standard.PdfUA1))]
    [InlineData(nameof(Standard.PdfX4))]
    public void Clauses_have_statements_and_numbers_of_their_own(string standard)
    {
        Clause[] clauses = [.. PdfInspector.ClausesOf(Enum.Parse<Standard>(standard))];
        Assert.Equal(clauses.Length, clauses.DistinctBy(c => c.Id).Count());
        Assert.All(clauses, c => Assert.False(string.IsNullOrWhiteSpace(c.Statement)));
    }

    [Fact]
    public void Enough_clauses_are_seen_to_fail()
        => Assert.True(BrokenFiles.All.DistinctBy(b => (b.Standard, b.Clause)).Count() >= BrokenAtLeast);

    /// <summary>"6.1.2-1 2, 6.1.3-1" in the last column stands for three checks.</summary>
    private static IEnumerable<string> IdsOf(string row)
    {
        string[] cells = row.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 7 || cells[5] is "inspected by" || cells[5].StartsWith("---", StringComparison.Ordinal))
        {
            return [];
        }

        return Group().Matches(cells[5]).SelectMany(m => m.Groups[2].Value.Split(' ').Select(n => $"{m.Groups[1].Value}-{n}"));
    }

    [GeneratedRegex(@"([\w.]+)-(\d+(?: \d+)*)")]
    private static partial Regex Group();
}
