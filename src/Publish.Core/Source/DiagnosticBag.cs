using System.Collections.Immutable;

namespace Publish.Core.Source;

/// <summary>Collects diagnostics from every phase; safe to add to from several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly Lock _lock = new();

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    public bool IsEmpty => _items.Count == 0;

    public void AddAll(DiagnosticBag others) => AddAll(others.ToSorted());

    public void AddAll(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public void Add(DiagnosticRule rule, SourceSpan? span, string message, string? hint = null) => Add(new Diagnostic(rule, span, message, hint));

    /// <summary>All diagnostics once each, by path, place and code, so that the order never depends on threads.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (_lock)
        {
            return [.. _items.Distinct()
                .OrderBy(d => d.Span?.Source.Path ?? "", StringComparer.Ordinal)
                .ThenBy(d => d.Span?.Start ?? 0)
                .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal)];
        }
    }
}
