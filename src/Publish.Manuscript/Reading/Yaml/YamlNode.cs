using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>YAML as a small tree with places; anchors, aliases and tags are refused.</summary>
internal abstract record YamlNode(SourceSpan Span);

internal sealed record YamlScalar(string Value, bool IsNull, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
