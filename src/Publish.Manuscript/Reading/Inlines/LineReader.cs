using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Text;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Inlines;

/// <summary>Reads the values of YAML that are printed as what they are: lines of text.</summary>
internal sealed class LineReader(InlineReader inlines, TextIds ids)
{
    /// <summary>The line of a key; null where there is none.</summary>
    public Paragraph? Read(MappingReader yaml, string key) => yaml.Scalars(key).Select(Read).FirstOrDefault();

    /// <summary>The lines of a key that may have several values.</summary>
    public ImmutableArray<Paragraph> ReadAll(MappingReader yaml, string key) => [.. yaml.Scalars(key).Select(Read)];

    /// <summary>A line that no key gives.</summary>
    public Paragraph Plain(string text, SourceSpan span) => PrintedText.Plain(ids.Next(), text, span);

    private Paragraph Read(YamlScalar scalar)
    {
        SourceSpan span = scalar.Span;
        int start = span.Source.Text.IndexOf(scalar.Value, span.Start, span.Length, StringComparison.Ordinal);
        ImmutableArray<Inline> line = start < 0 ? inlines.ReadLine(PlainLine.Of(scalar.Value), 0, span) : inlines.ReadLine(scalar.Value, start, null);
        return line.IsEmpty ? Plain(PlainLine.Of(scalar.Value), span) : new Paragraph(ids.Next(), line, span);
    }
}
