using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A span with attributes: <c>[text]{lang=en}</c>, <c>[text]{.name}</c>.</summary>
internal sealed class AttributeSpan : ContainerInline
{
    /// <summary>What stands between the braces, unchecked.</summary>
    public required string Attributes { get; init; }
}

/// <summary>Takes the closing bracket before Markdig looks for a link there.</summary>
internal sealed class AttributeSpanParser : InlineParser
{
    private const int MaxLength = 200;

    public AttributeSpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || slice.Text.AsSpan(slice.Start + 2, Math.Min(MaxLength, slice.End - slice.Start - 1)).IndexOf('}') is not (>= 0 and var length))
        {
            return false;
        }

        // Also one that may no longer open a link, because there is a link inside.
        LinkDelimiterInline? open = processor.Inline?.FindParentOfType<LinkDelimiterInline>().FirstOrDefault();
        if (open is null || open.IsImage)
        {
            return false;
        }

        int end = processor.GetSourcePosition(slice.Start + 2 + length);
        var span = new AttributeSpan
        {
            Attributes = slice.Text.Substring(slice.Start + 2, length),
            Line = open.Line,
            Column = open.Column,
            Span = new Markdig.Syntax.SourceSpan(open.Span.Start, end),
        };
        open.ReplaceBy(span);
        // Only now: Markdig moves no children into a container that is closed.
        span.IsClosed = true;
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        slice.Start += length + 3;
        return true;
    }
}
