using Markdig.Syntax;
using Publish.Core.Source;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading;

/// <summary>Where things stand in one Markdown file, and the diagnostics about them.</summary>
/// <param name="bodyStart">Where the Markdown begins, after the front matter.</param>
internal sealed class FilePlaces(SourceText source, int bodyStart, DiagnosticBag diagnostics)
{
    public SourceText Source { get; } = source;

    /// <summary>The one place where Markdig's inclusive spans become half-open ones.</summary>
    public SourceSpan Of(MarkdownObject thing)
    {
        int start = Math.Clamp(bodyStart + thing.Span.Start, bodyStart, Source.Text.Length);
        return new SourceSpan(Source, start, Math.Clamp(thing.Span.Length, 0, Source.Text.Length - start));
    }

    public SourceSpan StartOf(MarkdownObject thing) => Of(thing) with { Length = 0 };

    /// <summary>Some of the Markdown, as Markdig counts it.</summary>
    public SourceSpan Of(int start, int length) => new(Source, bodyStart + start, length);

    public void Report(DiagnosticRule rule, SourceSpan place, string message, string? hint = null) => diagnostics.Add(rule, place, message, hint);

    public void Report(DiagnosticRule rule, MarkdownObject thing, string message, string? hint = null) => diagnostics.Add(rule, StartOf(thing), message, hint);
}
