using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>YAML as a small tree with places. There are no anchors, aliases and tags in it.</summary>
internal abstract record YamlNode(SourceSpan Span);

internal sealed record YamlScalar(string Value, bool IsNull, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public static YamlMapping Empty(SourceText source) => new([], SourceSpan.StartOf(source));
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
