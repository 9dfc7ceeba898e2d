using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A backslash before the Urdu full stop, as in <c>۱\۔</c>, which is no label of a list. CommonMark's escapes are for ASCII alone.</summary>
internal sealed class EscapedStopParser : InlineParser
{
    public EscapedStopParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != NumberLabelParser.FullStop)
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start + 1, slice.Start + 1),
            IsFirstCharacterEscaped = true,
            Line = line,
            Column = column,
            Span = new Markdig.Syntax.SourceSpan(start, start + 1),
        };
        slice.Start += 2;
        return true;
    }
}
