using Publish.Core.Source;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests;

/// <summary>Each code has a folder tests/data/checks/CODE with a book and the diagnostics that reading it must give.</summary>
public sealed class DiagnosticCases
{
    private static readonly string Checks = Repository.Data("checks");

    /// <summary>Codes that no book's folder can show, and why.</summary>
    private static readonly Dictionary<string, string> WithoutFolder = new(StringComparer.Ordinal)
    {
        ["M028"] = "a file of megabytes would have to be kept: TextEncodingTests and FrontMatterTests make one",
        ["B*"] = "the tests of the EPUB show them on books made in the test",
        ["C*"] = "they come from the machine, not from the book",
        ["I*"] = "they come from files that are no book yet: tests/data/import has them",
        ["L*"] = "they depend on fonts: the tests of the layout show them",
        ["P*"] = "the tests of the PDF show them on pages made in the test",
        ["T*"] = "they depend on fonts: the tests of the fonts show them",
    };

    /// <summary>The codes that reading gives; EditorialRules have cases of their own: EditorialCases.</summary>
    public static TheoryData<string> Codes => [.. Folders().Where(f => f[0] != 'E')];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_case_gives_its_diagnostics(string code)
    {
        var diagnostics = new DiagnosticBag();
        BookReader.Read("book", "book", new FolderBookFiles(Path.Combine(Checks, code, "in")), diagnostics);
        string found = string.Concat(diagnostics.ToSorted().Select(d => d + "\n"));
        Golden.Check(Path.Combine("checks", code, "expected"), found);
        Assert.Contains($" {code}: ", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_listed_with_its_severity_in_the_order_of_the_codes()
    {
        string[] listed = [.. File.ReadLines(Path.Combine(Repository.Root, "DIAGNOSTICS.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Length > 6 && char.IsAsciiDigit(line[3]))
            .Select(line => string.Join(' ', line.Split('|', StringSplitOptions.TrimEntries)[1..3]))];
        Assert.Equal(Rules().Select(r => $"{r.Code} {r.Severity.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void A_code_means_one_thing() => Assert.Equal(Rules().Count(), Rules().Select(r => r.Code).Distinct().Count());

    [Fact]
    public void Every_rule_has_a_folder_or_a_reason_why_not()
    {
        string[] expected = [.. Rules().Select(r => r.Code).Where(code => !WithoutFolder.ContainsKey(code) && !WithoutFolder.ContainsKey(code[0] + "*")).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, Folders());
    }

    private static string[] Folders() => [.. Directory.GetDirectories(Checks).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static IEnumerable<DiagnosticRule> Rules() => DiagnosticCodes.OfLibraries().Concat(DiagnosticCodes.OfTool());
}
