using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Quotations of plain text: paragraphs that begin with the sign that mail programs write.</summary>
internal static class Quotations
{
    public static Draft Recognise(Draft draft)
    {
        if (draft.Text.IsMarkdown)
        {
            return draft;
        }

        var gone = draft.Gone.ToBuilder();
        Line Read(Line line)
        {
            if (line is not { Kind: LineKind.Paragraph, Pieces: [TextPiece { Text: ['>', ' ', .. { Length: > 0 } words] } text, ..] })
            {
                return line;
            }

            gone.Add(new Gone("sign of a quotation", line.Span, ">", IsLeftOut: false));
            return line.With(line.Pieces.SetItem(0, text with { Text = words.TrimStart() })) with { Kind = LineKind.Quotation };
        }

        return draft with { Lines = [.. draft.Lines.Select(Read)], Gone = gone.ToImmutable() };
    }
}
