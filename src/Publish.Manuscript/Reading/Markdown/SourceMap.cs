using Markdig.Syntax;
using Publish.Core.Source;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Where things stand in one Markdown file, and the diagnostics about them.</summary>
/// <param name="bodyStart">Where the Markdown begins, after the front matter.</param>
/// <param name="whole">What everything is reported at where the text is not in the file letter by letter, as in YAML with escapes; else null.</param>
internal sealed class SourceMap(SourceText source, int bodyStart, DiagnosticBag diagnostics, SourceSpan? whole = null)
{
    public SourceText Source { get; } = source;

    /// <summary>Whether what Markdig counts are positions in the source.</summary>
    public bool IsLiteral => whole is null;

    /// <summary>The one place where Markdig's inclusive spans become half-open ones.</summary>
    public SourceSpan Of(MarkdownObject thing)
    {
        if (whole is { } place)
        {
            return place;
        }

        int start = Math.Clamp(bodyStart + thing.Span.Start, bodyStart, Source.Text.Length);
        return new SourceSpan(Source, start, Math.Clamp(thing.Span.Length, 0, Source.Text.Length - start));
    }

    public SourceSpan StartOf(MarkdownObject thing) => Of(thing) with { Length = 0 };

    /// <summary>Some of the Markdown, as Markdig counts it.</summary>
    public SourceSpan Of(int start, int length) => whole ?? new SourceSpan(Source, bodyStart + start, length);

    /// <summary>The same for another text of the file.</summary>
    /// <param name="start">Where it begins; not used where all is reported at <paramref name="at"/>.</param>
    public SourceMap Inside(int start, SourceSpan? at) => new(Source, start, diagnostics, at);

    public void Report(DiagnosticRule rule, SourceSpan place, string message, string? hint = null) => diagnostics.Add(rule, place, message, hint);

    public void Report(DiagnosticRule rule, MarkdownObject thing, string message, string? hint = null) => diagnostics.Add(rule, StartOf(thing), message, hint);
}
