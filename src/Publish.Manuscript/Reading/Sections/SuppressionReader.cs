using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Text;
using Publish.Manuscript.Reading.Yaml;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Sections;

/// <summary>Where an essay wants no findings: in the blocks after a line that says so, and by <c>allow:</c> of its front matter in the whole of it.</summary>
internal static class SuppressionReader
{
    public static ImmutableArray<Suppression> Read(ParsedFile file, MappingReader yaml, SourceMap places) =>
        [.. OfFrontMatter(file.Source, yaml), .. file.Markdown.Descendants<ContainerBlock>().Prepend(file.Markdown).SelectMany(container => OfBlocks(container, places))];

    private static IEnumerable<Suppression> OfFrontMatter(SourceText source, MappingReader yaml)
    {
        if (yaml.Node("allow") is not { } node)
        {
            yield break;
        }

        if (node is not YamlMapping mapping)
        {
            yaml.Wrong("allow", "lines of the form `E041: reason`");
            yield break;
        }

        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (CheckSettings.IsCode(key.Value) && value is YamlScalar { IsNull: false } reason && PlainLine.Of(reason.Value) is { Length: > 0 } text)
            {
                yield return new Suppression(key.Value, text, new SourceSpan(source, 0, source.Text.Length), key.Span);
            }
            else
            {
                yaml.Wrong(key, "allow", "lines of the form `E041: reason`");
            }
        }
    }

    /// <summary>Each speaks of the next block that is none of its kind.</summary>
    private static IEnumerable<Suppression> OfBlocks(ContainerBlock container, SourceMap places)
    {
        var waiting = new List<SuppressionBlock>();
        foreach (Markdig.Syntax.Block block in container)
        {
            if (block is SuppressionBlock suppression)
            {
                waiting.Add(suppression);
                continue;
            }

            foreach (Suppression read in waiting.SelectMany(w => Of(w, places.Of(block), places)))
            {
                yield return read;
            }

            waiting.Clear();
        }

        foreach (Suppression useless in waiting.SelectMany(w => Of(w, places.StartOf(w), places)))
        {
            yield return useless;
        }
    }

    private static IEnumerable<Suppression> Of(SuppressionBlock block, SourceSpan span, SourceMap places) =>
        block.Codes.Select(code => new Suppression(code, block.Reason, span, places.Of(block)));
}
