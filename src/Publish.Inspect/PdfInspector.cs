using System.Collections.Immutable;
using Publish.Inspect.Clauses;
using Publish.Inspect.Reading;
using Publish.Inspect.Reports;

namespace Publish.Inspect;

/// <summary>Reads a finished PDF back, says what it is made of, and holds it against the standards that it claims.</summary>
public static class PdfInspector
{
    /// <summary>Of one clause: who has as many faults of one kind needs no longer list.</summary>
    private const int MostFindings = 100;

    /// <exception cref="UnreadableFileException">It is no PDF, or none that can be read.</exception>
    public static PdfReport Inspect(byte[] file)
    {
        using var document = new Document(PdfFile.Open(file));
        return PdfReportBuilder.Build(document);
    }

    /// <summary>Holds the file against a standard, whether it claims it or not.</summary>
    /// <inheritdoc cref="Inspect"/>
    public static ImmutableArray<Violation> Check(byte[] file, Standard standard)
    {
        using var document = new Document(PdfFile.Open(file));
        return Check(document, standard);
    }

    /// <summary>The clauses that are checked, in the order of the standard.</summary>
    public static ImmutableArray<Clause> ClausesOf(Standard standard) => [.. ClauseTables.Of(standard).Select(r => ToClause(standard, r))];

    internal static ImmutableArray<Violation> Check(Document document, Standard standard)
        => [.. ClauseTables.Of(standard).SelectMany(r => FlawsOf(r, document).Select(f => new Violation(ToClause(standard, r), f.Message, f.Page, f.Object)))];

    private static Clause ToClause(Standard standard, Rule rule) => new(standard, rule.Id, rule.Statement, rule.Matterhorn);

    private static IEnumerable<Flaw> FlawsOf(Rule rule, Document document) => rule.Check(document).Take(MostFindings);
}
