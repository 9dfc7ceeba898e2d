using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Fixing;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

/// <summary>
/// Each editorial rule has a folder tests/data/checks/CODE: found.md has what must be found, clean.md what looks like it and must not; expected holds the findings, and fixed.md found.md after
/// its fixes, where the rule has any.
/// </summary>
public sealed class EditorialCases
{
    public static TheoryData<string> Codes => [.. DiagnosticCodes.OfLibraries().Select(r => r.Code).Where(c => c[0] == 'E').Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_finds_what_it_must_and_nothing_else(string code)
    {
        var diagnostics = new DiagnosticBag();
        Book book = BookReader.Read("book", "book", Files(code), diagnostics)!;
        Assert.Empty(diagnostics.ToSorted().Where(d => d.Severity == Severity.Error));
        Finding[] findings = [.. EditorialChecks.Run(book).Where(f => f.Diagnostic.Rule.Code == code)];
        Golden.Check($"checks/{code}/expected", string.Concat(findings.Select(Describe)));
        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, f => f.Diagnostic.Span!.Value.Source.Path == "book/clean.md");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_fixes_give_what_is_expected_and_leave_the_rest(string code)
    {
        ImmutableArray<FixedFile> changed = Fix(Files(code), code);
        Assert.DoesNotContain(changed, f => f.Path != "found.md");
        string golden = $"checks/{code}/fixed.md";
        if (changed.IsEmpty)
        {
            Assert.False(File.Exists(Repository.Data(golden)), $"{golden} is there, and nothing is fixed");
            return;
        }

        Golden.Check(golden, changed[0].TextAfter);
        var mended = new MemoryBookFiles(("book.yaml", Files(code).Read("book.yaml")!), ("found.md", changed[0].After.ToArray()), ("clean.md", Files(code).Read("clean.md")!));
        Assert.Empty(Fix(mended, code));
    }

    [Fact]
    public void There_are_thirty_rules_and_more() => Assert.True(Codes.Count >= 30);

    private static ImmutableArray<FixedFile> Fix(IBookFiles files, string code) => BookFixer.Fix("", "book", files, new HashSet<string> { code }, new DiagnosticBag());

    private static FolderBookFiles Files(string code) => new(Path.Combine(Repository.Data("checks"), code, "in"));

    private static string Describe(Finding finding)
    {
        var text = new StringBuilder(finding.Diagnostic.ToString()).Append('\n');
        if (finding.Related is { } other)
        {
            text.Append("  beside ").Append(other.Source.Path).Append(':').Append(other.Position.Line).Append(':').Append(other.Position.Column).Append('\n');
        }

        return text.ToString();
    }
}
