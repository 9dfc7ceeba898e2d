using System.Collections.Immutable;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Text;
using CodeBlock = Publish.Manuscript.Model.CodeBlock;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>Blocks that hold no other blocks: tables, code, and HTML, which is refused.</summary>
internal sealed class PlainBlockReader(InlineReader inlines, SourceMap places, TextIds ids)
{
    private const int TabWidth = 4;

    /// <summary>Without its caption, which is a paragraph after it.</summary>
    public Table ReadTable(PipeTable block)
    {
        if (block.Overfull is { } row)
        {
            places.Report(
                ManuscriptRules.TableShape,
                row,
                $"the row has {row.Count} cells, the line of hyphens {block.Columns.Length}",
                "write as many hyphens as there are columns, and \\| for a bar inside a cell");
        }

        int width = Math.Max(block.Columns.Length, block.Max(r => ((PipeRow)r).Count));
        ImmutableArray<ColumnAlignment> columns = [.. Enumerable.Range(0, width).Select(i => i < block.Columns.Length ? AlignmentOf(block.Columns[i]) : ColumnAlignment.Start)];
        ImmutableArray<ImmutableArray<TableCell>> rows = [.. block.Select(r => ReadRow((PipeRow)r, width))];
        return new Table(columns, rows[0], rows[1..], places.Of(block));
    }

    /// <summary>Null where there is no text.</summary>
    public CodeBlock? ReadCode(Markdig.Syntax.CodeBlock block)
    {
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            places.Report(ManuscriptRules.Unclosed, block, "the code is not closed", "write the same marks on a line of their own where it ends");
        }

        if (block is FencedCodeBlock fenced && $"{fenced.Info} {fenced.Arguments}".Trim() is var info && !Ascii.IsValid(info))
        {
            places.Report(
                ManuscriptRules.UnsupportedMarkdown,
                block,
                $"\u201C{info}\u201D stands where only the name of a programming language can",
                "put the text into the line below");
        }

        var lines = ImmutableArray.CreateBuilder<CodeLine>(block.Lines.Count);
        for (int i = 0; i < block.Lines.Count; i++)
        {
            StringLine line = block.Lines.Lines[i];
            SourceSpan span = places.Of(line.Position, 0);
            lines.Add(new CodeLine(ids.Next(), [new Code(Nfc.Normalize(Spaced(line.Slice.AsSpan().TrimEnd())), span)], span));
        }

        return lines.All(l => l.Inlines is [Code { Value: "" }]) ? null : new CodeBlock(lines.ToImmutable(), places.Of(block));
    }

    public Paragraph ReadHtml(HtmlBlock block)
    {
        SourceSpan span = places.Of(block);
        places.Report(ManuscriptRules.RawHtml, span, "raw HTML is not set", "use the manuscript format\u2019s own marks; write &lt; for a less-than sign");
        return new Paragraph(ids.Next(), [new TextRun(PlainLine.Of(block.Lines.ToString()), span)], span);
    }

    private ImmutableArray<TableCell> ReadRow(PipeRow row, int width)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(width);
        for (int i = 0; i < width; i++)
        {
            PipeCell? cell = i < row.Count ? (PipeCell)row[i] : null;
            cells.Add(new TableCell(ids.Next(), inlines.Read(cell?.Inline), cell is null ? places.Of(row) : places.Of(cell)));
        }

        return cells.MoveToImmutable();
    }

    /// <summary>Spaces of which all stay; a long line may part at one between two words. A tab goes to the next stop.</summary>
    private static string Spaced(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            bool betweenWords = line[i] == ' ' && i > 0 && i + 1 < line.Length && line[i - 1] is not (' ' or '\t') && line[i + 1] is not (' ' or '\t');
            text.Append(line[i] is ' ' or '\t' && !betweenWords ? FormatCharacters.NoBreakSpace : line[i], line[i] == '\t' ? TabWidth - (text.Length % TabWidth) : 1);
        }

        return text.ToString();
    }

    private static ColumnAlignment AlignmentOf(CellAlignment alignment) => alignment switch
    {
        CellAlignment.Center => ColumnAlignment.Center,
        CellAlignment.Right => ColumnAlignment.End,
        _ => ColumnAlignment.Start,
    };
}
