namespace Publish.Core.Source;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>What a diagnostic code stands for. Each is declared once, in its project's <c>…Rules</c> class, and listed in DIAGNOSTICS.md.</summary>
/// <param name="Code">A letter for the area and three digits, such as <c>M012</c>. Never given again once retired.</param>
/// <param name="Severity">The severity when the book does not set another.</param>
/// <param name="Title">One line in English: what is wrong in general.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title);

/// <summary>Something that the user should know, with its place where it has one.</summary>
/// <param name="Span">The place in the manuscript; null for what belongs to no file.</param>
/// <param name="Message">What is wrong here, one sentence without a full stop at the end.</param>
/// <param name="Hint">What to do about it, or null.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourceSpan? Span, string Message, string? Hint = null)
{
    public Severity Severity => Rule.Severity;

    /// <summary><c>path:line:column: severity CODE: message. Hint: …</c></summary>
    public override string ToString()
    {
        string place = Span is { } span ? $"{span.Source.Path}:{span.Position.Line}:{span.Position.Column}: " : "";
        string severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{place}{severity} {Rule.Code}: {Message}{(Hint is null ? "" : $". Hint: {Hint}")}";
    }
}
