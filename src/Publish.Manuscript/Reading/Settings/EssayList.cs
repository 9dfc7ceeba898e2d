using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <param name="Path">In the book's folder.</param>
/// <param name="Span">Where it is named.</param>
internal readonly record struct EssayPath(string Path, SourceSpan Span);

/// <summary>The list <c>essays:</c> of book.yaml.</summary>
internal sealed class EssayList(BookFolder folder, MappingReader yaml, DiagnosticBag diagnostics)
{
    private const string Key = "essays";
    private const string Extension = ".md";

    public ImmutableArray<EssayPath> Read()
    {
        switch (yaml.Node(Key))
        {
            case null or YamlSequence { Items.IsEmpty: true }:
                yaml.Missing(Key, $"list the book\u2019s Markdown files in order under `{Key}:`");
                return [];
            case YamlSequence sequence:
                return Read(sequence);
            default:
                yaml.Wrong(Key, "a list of paths");
                return [];
        }
    }

    private ImmutableArray<EssayPath> Read(YamlSequence sequence)
    {
        var essays = ImmutableArray.CreateBuilder<EssayPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlScalar { IsNull: false } scalar)
            {
                yaml.Wrong(item, Key, "a list of paths");
            }
            else if (folder.Resolve(fromFolder: "", scalar.Value, item.Span) is { } path)
            {
                Add(new EssayPath(path, item.Span), seen, essays);
            }
        }

        return essays.ToImmutable();
    }

    private void Add(EssayPath essay, HashSet<string> seen, ImmutableArray<EssayPath>.Builder essays)
    {
        if (!essay.Path.EndsWith(Extension, StringComparison.Ordinal))
        {
            diagnostics.Add(ManuscriptRules.InvalidPath, essay.Span, $"\u201C{essay.Path}\u201D is no Markdown file", $"its name should end in {Extension}");
        }
        else if (!seen.Add(essay.Path))
        {
            diagnostics.Add(ManuscriptRules.InvalidPath, essay.Span, $"\u201C{essay.Path}\u201D stands in the list twice", "keep one of the two");
        }
        else
        {
            essays.Add(essay);
        }
    }
}
