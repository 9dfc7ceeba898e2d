using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Editorial;

/// <summary>What a rule has found.</summary>
/// <param name="Edits">What mends it, together; empty where a person has to decide.</param>
public sealed record Finding(Diagnostic Diagnostic, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The other place, where there are two, such as the first of two equal passages.</summary>
    public SourceSpan? Related { get; init; }

    /// <summary>The title of the essay that it is in; null for what concerns the whole book.</summary>
    public string? Section { get; init; }
}
