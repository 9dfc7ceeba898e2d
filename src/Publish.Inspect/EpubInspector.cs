using System.Collections.Immutable;
using Publish.Inspect.Clauses;
using Publish.Inspect.Epub;
using Publish.Inspect.Reports;

namespace Publish.Inspect;

/// <summary>Reads a finished EPUB back, says what it is made of, and holds it against what it claims.</summary>
public static class EpubInspector
{
    private const int MostFindings = 100;

    /// <exception cref="UnreadableFileException">It is no EPUB, or none that can be read.</exception>
    public static EpubReport Inspect(byte[] file) => EpubReportBuilder.Build(EpubFile.Open(file));

    internal static ImmutableArray<Violation> Check(EpubFile epub, Standard standard)
        => [.. RulesOf(standard).SelectMany(r => FlawsOf(r, epub).Select(f => new Violation(new Clause(standard, r.Id, r.Statement), f.Message, 0, 0)))];

    internal static EpubRule[] RulesOf(Standard standard) => standard == Standard.Epub33 ? EpubClauses.Publication : EpubClauses.Accessibility;

    private static IEnumerable<Flaw> FlawsOf(EpubRule rule, EpubFile epub) => rule.Check(epub).Take(MostFindings);
}
