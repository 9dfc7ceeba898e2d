using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Editorial.Reports;

/// <summary>How often a rule has found something.</summary>
/// <param name="Fixable">How many of the findings <c>publish fix</c> mends.</param>
public sealed record RuleSummary(DiagnosticRule Rule, int Count, int Fixable)
{
    /// <summary>By code.</summary>
    public static ImmutableArray<RuleSummary> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(f => f.Diagnostic.Rule.Code, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RuleSummary(g.First().Diagnostic.Rule, g.Count(), g.Count(f => !f.Edits.IsEmpty))),
    ];
}
