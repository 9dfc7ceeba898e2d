using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Reads tables: a line of header cells, a line of hyphens, and lines with bars until one has none.</summary>
/// <remarks>Markdig's own parser works on inlines and takes a time that grows with the square of the bars.</remarks>
internal sealed class TableParser : BlockParser
{
    private const int MaxColumns = 64;

    public TableParser() => OpeningCharacters = ['|', ':', '-'];

    /// <summary>At the line of hyphens: what has been a paragraph's last line becomes the header.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph || paragraph.Parent is not { IsOpen: true })
        {
            return BlockState.None;
        }

        StringLine header = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        if (Alignments(processor.Line) is not { } columns || header.Slice.AsSpan().IndexOf('|') < 0)
        {
            return BlockState.None;
        }

        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
        {
            processor.Discard(paragraph);
        }
        else
        {
            paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
        }

        var table = new PipeTable(this, columns) { Column = header.Column, Span = new SourceSpan(header.Slice.Start, processor.Line.End) };
        AddRow(table, header.Slice, header.Line, header.Position);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        if (processor.CurrentChar is '>' or ':' or '#' || processor.Line.AsSpan().IndexOf('|') < 0)
        {
            return BlockState.None;
        }

        AddRow((PipeTable)block, processor.Line, processor.LineIndex, processor.CurrentLineStartPosition);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>The alignments that a line of hyphens, colons and bars asks for; null for any other line.</summary>
    private static ImmutableArray<CellAlignment>? Alignments(StringSlice line)
    {
        if (line.AsSpan().IndexOf('|') < 0 || line.AsSpan().IndexOfAnyExcept("|:- \t") >= 0)
        {
            return null;
        }

        var columns = ImmutableArray.CreateBuilder<CellAlignment>();
        foreach ((int start, int end) in Cells(line))
        {
            ReadOnlySpan<char> cell = line.Text.AsSpan(start, end - start);
            bool left = cell is [':', ..];
            bool right = cell is [.., ':'];
            if (cell.Trim(':') is not ['-', ..] hyphens || hyphens.IndexOfAnyExcept('-') >= 0 || hyphens.Length + (left ? 1 : 0) + (right ? 1 : 0) != cell.Length)
            {
                return null;
            }

            columns.Add(left && right ? CellAlignment.Center : left ? CellAlignment.Left : right ? CellAlignment.Right : CellAlignment.None);
        }

        return columns.ToImmutable();
    }

    private void AddRow(PipeTable table, StringSlice line, int lineIndex, int linePosition)
    {
        var row = new PipeRow(this) { Line = lineIndex, Span = new SourceSpan(line.Start, line.End), IsOpen = false };
        foreach ((int start, int end) in Cells(line))
        {
            var slice = new StringSlice(line.Text, start, end - 1);
            var cell = new PipeCell(this) { Line = lineIndex, Column = start - linePosition, Span = new SourceSpan(start, end - 1), IsOpen = false };
            cell.AppendLine(ref slice, start - linePosition, lineIndex, linePosition, trackTrivia: false);
            row.Add(cell);
        }

        if (row.Count > table.Columns.Length)
        {
            table.Overfull ??= row;
        }

        table.Add(row);
    }

    /// <summary>The cells of a line, trimmed, without the bars at both ends. A bar after a backslash divides nothing; what is beyond the last allowed column stays in it.</summary>
    private static List<(int Start, int End)> Cells(StringSlice line)
    {
        string text = line.Text;
        (int start, int end) = Trim(text, line.Start, line.End + 1);
        start += start < end && text[start] == '|' ? 1 : 0;
        end -= end > start && text[end - 1] == '|' && !IsEscaped(text, end - 1, start) ? 1 : 0;
        var cells = new List<(int Start, int End)>();
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '|' && cells.Count < MaxColumns - 1)
            {
                cells.Add(Trim(text, start, i));
                start = i + 1;
            }
        }

        cells.Add(Trim(text, start, end));
        return cells;
    }

    private static bool IsEscaped(string text, int index, int start)
    {
        int backslashes = 0;
        while (index - backslashes > start && text[index - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return (start, end);
    }
}
