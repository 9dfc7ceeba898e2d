using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Numbering;

namespace Publish.Manuscript.Reading.Sections;

/// <summary>Markdown that could not be read, as the plain text that it also is: a paragraph ends at an empty line.</summary>
internal static class RefusedText
{
    public static ImmutableArray<Block> Read(SourceText source, int start, TextIds ids)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var paragraph = new InlineBuilder(source);
        int paragraphStart = start;
        for (int at = start; at < source.Text.Length;)
        {
            int length = source.Text.AsSpan(at).IndexOf('\n') + 1;
            length = length == 0 ? source.Text.Length - at : length;
            ReadOnlySpan<char> line = source.Text.AsSpan(at, length);
            paragraph.AppendSource(at, length);
            at += length;
            if (line.IsWhiteSpace() || at == source.Text.Length)
            {
                if (paragraph.TakeLine() is { IsEmpty: false } inlines)
                {
                    blocks.Add(new Paragraph(ids.Next(), inlines, new SourceSpan(source, paragraphStart, at - paragraphStart)));
                }

                paragraphStart = at;
            }
        }

        return blocks.ToImmutable();
    }
}
