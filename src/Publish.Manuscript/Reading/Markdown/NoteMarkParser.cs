using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>The mark of a note in the text: <c>[^label]</c>.</summary>
internal sealed class NoteMark : LeafInline
{
    public required string Label { get; init; }
}

internal sealed class NoteMarkParser : InlineParser
{
    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (NoteLabelSyntax.Match(slice.Text, slice.Start, slice.End) is not { } label)
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new NoteMark { Label = label, Line = line, Column = column, Span = new Markdig.Syntax.SourceSpan(start, start + label.Length + 2) };
        slice.Start += label.Length + 3;
        return true;
    }
}
