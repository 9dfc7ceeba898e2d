using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Sections;

/// <summary>What the front matter of an index says: which words it holds, and where one heading sends to others.</summary>
internal static class IndexFrontMatter
{
    private static readonly Dictionary<string, IndexKind> Kinds = new(StringComparer.Ordinal)
    {
        ["names"] = IndexKind.Name,
        ["places"] = IndexKind.Place,
        ["subjects"] = IndexKind.Subject,
    };

    public static IndexSettings Read(MappingReader yaml)
    {
        ImmutableArray<string> names = yaml.Texts("of");
        if (names.FirstOrDefault(n => !Kinds.ContainsKey(n)) is { } unknown)
        {
            yaml.Wrong("of", $"a list of {string.Join(", ", Kinds.Keys)}", Suggestion.Nearest(unknown, Kinds.Keys));
        }

        ImmutableArray<IndexKind> kinds = [.. names.Where(Kinds.ContainsKey).Select(n => Kinds[n]).Distinct()];
        return new IndexSettings(kinds.IsEmpty ? [.. Kinds.Values] : kinds, [.. ReadReferences(yaml, "see", also: false), .. ReadReferences(yaml, "see-also", also: true)]);
    }

    private static IEnumerable<SeeReference> ReadReferences(MappingReader yaml, string key, bool also)
    {
        if (yaml.Mapping(key) is not { } references)
        {
            yield break;
        }

        foreach (YamlScalar from in references.Keys)
        {
            string heading = PlainLine.Of(from.Value);
            ImmutableArray<string> to = references.Texts(from.Value);
            if (heading.Length == 0 || to.IsEmpty)
            {
                yaml.Wrong(from, key, "entries of the form `heading: other heading`");
                continue;
            }

            yield return new SeeReference(heading, to, also, from.Span);
        }
    }
}
