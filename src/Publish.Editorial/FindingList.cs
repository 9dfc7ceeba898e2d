using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>Collects what the rules find in one section, or in the book as a whole, as the book's settings want it.</summary>
/// <param name="title">The section's; null for the book.</param>
internal sealed class FindingList(CheckedBook book, string? title)
{
    private readonly List<Finding> _findings = [];

    public CheckedBook Book { get; } = book;

    public CheckSettings Settings => Book.Book.Info.Checks;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(DiagnosticRule rule, SourceSpan span, string message, string hint, ImmutableArray<TextEdit> edits = default, SourceSpan? related = null)
    {
        if (Settings.Off.Contains(rule.Code))
        {
            return;
        }

        DiagnosticRule asSet = Settings.Severities.TryGetValue(rule.Code, out Severity severity) ? rule with { Severity = severity } : rule;
        string? section = title ?? Book.Book.Sections.FirstOrDefault(s => s.Source == span.Source)?.Title;
        _findings.Add(new Finding(new Diagnostic(asSet, span, message, hint), edits.IsDefault ? [] : edits) { Related = related, Section = section });
    }
}
