using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Tables: columns as wide as their text asks for, a rule under the head and at both ends.</summary>
/// <remarks>A table's row becomes a row of the page for each line of its cells, so that a cell of any length goes on overleaf, and a note is on the page of its own line.</remarks>
internal sealed class TableFlow
{
    /// <summary>A table's row with more lines may be split over pages.</summary>
    private const int LinesKeptWhole = 8;

    /// <summary>A table with no more lines stays on one page.</summary>
    private const int SmallTable = 10;

    /// <summary>Between a rule and the ink of the lines beside it.</summary>
    private static readonly Pt RuleClearance = new(1.5);

    private readonly FlowContext _context;
    private readonly Table _table;
    private readonly Language _language;
    private readonly Pt _left;
    private readonly Pt _measure;
    private readonly Pt _padding;
    private readonly StructureElement _element;

    private TableFlow(FlowContext context, Table table, Language language, StructureElement element, Pt left, Pt measure)
    {
        _context = context;
        _table = table;
        _language = language;
        _element = element;
        _left = left;
        _measure = measure;
        _padding = context.Design.BodySize * 0.5;
    }

    private bool IsRightToLeft => _language.Direction == TextDirection.RightToLeft;

    private BlockStyle TextStyle => _context.Design.In(_context.Design.TableText, _language);

    public static void Add(FlowContext context, RowBuilder rows, Table table, Language language, StructureElement parent, (Pt Start, Pt End) inset)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Table, parent) { Language = language == design.Language ? null : language };
        rows.AddSpace(design.BodySize * 0.9);
        if (table.Id is { } id)
        {
            rows.AddAnchor(Anchors.ForPlace(context.SectionId, id));
        }

        CaptionFlow.Add(context, rows, table.Caption, Captions.Lead(table, design.Book, context.Language), language, element, inset, above: true);
        foreach (TableCell cell in table.Header.Concat(table.Rows.SelectMany(r => r)))
        {
            NoteComposer.Compose(context, cell.Inlines, parent);
        }

        var flow = new TableFlow(context, table, language, element, design.IsRightToLeft ? inset.End : inset.Start, rows.Measure - inset.Start - inset.End);
        foreach (Row row in flow.Rows())
        {
            rows.Add(row);
        }

        rows.AddSpace(design.BodySize * 0.9);
    }

    private IEnumerable<Row> Rows()
    {
        ShapedCell[] header = Shape(_table.Header, StructureRole.TableHeader, _element);
        ShapedCell[][] body = [.. _table.Rows.Select(row => Shape(row, StructureRole.TableData, _element))];
        Pt[] widths = Widths([header, .. body]);
        ImmutableArray<Line>[][] lines = [.. body.Select(row => Break(row, widths))];

        // Where lines alone would not show which of them are one row, there is white between rows.
        bool hasSplit = lines.Any(row => row.Any(cell => cell.Length > 1));
        Pt gap = hasSplit ? TextStyle.Leading * 0.2 : Pt.Zero;
        ImmutableArray<Row> head = RowsOf(header, Break(header, widths), widths, isHeader: true, isLast: false, Pt.Zero);
        foreach (Row row in head)
        {
            yield return row with { BreakBefore = ReferenceEquals(row, head[0]) };
        }

        bool isSmall = head.Length + lines.Sum(row => row.Max(cell => cell.Length)) <= SmallTable;
        Row? repeated = RepeatedHead(widths);
        for (int i = 0; i < body.Length; i++)
        {
            // No row is alone with the head at a page's foot, or below it at a page's head.
            bool isKept = isSmall || i <= 1 || i == body.Length - 1;
            ImmutableArray<Row> own = RowsOf(body[i], lines[i], widths, isHeader: false, isLast: i == body.Length - 1, gap);
            for (int k = 0; k < own.Length; k++)
            {
                bool maySplit = own.Length > LinesKeptWhole && k > 1 && k < own.Length - 1;
                yield return own[k] with { BreakBefore = k == 0 ? !isKept : maySplit, Head = i == 0 && k == 0 ? null : repeated };
            }
        }
    }

    /// <summary>Each line of the cells as a row.</summary>
    private ImmutableArray<Row> RowsOf(ShapedCell[] cells, ImmutableArray<Line>[] lines, Pt[] widths, bool isHeader, bool isLast, Pt gap)
    {
        BlockStyle style = TextStyle;
        int count = Math.Max(1, lines.Max(l => l.Length));
        var rows = ImmutableArray.CreateBuilder<Row>(count);
        for (int k = 0; k < count; k++)
        {
            var parts = ImmutableArray.CreateBuilder<RowPart>();
            var anchors = ImmutableArray.CreateBuilder<string>();
            var notes = ImmutableArray.CreateBuilder<NoteFlow>();
            TextPosition? position = null;
            Pt start = Pt.Zero;
            for (int i = 0; i < cells.Length; start += widths[i++])
            {
                if (k >= lines[i].Length)
                {
                    continue;
                }

                Line line = lines[i][k];
                StyledText text = cells[i].Text;
                Pt x = _left + (IsRightToLeft ? _measure - start - widths[i] : start) + _padding + line.Offset;
                parts.Add(new TextPart(line, text, x, Pt.Zero));
                notes.AddRange(_context.NotesOf(line, text));
                anchors.AddRange(text.AnchorsIn(line.Range));
                position ??= text.TextId is { } id ? new TextPosition(id, text.PlainOffset(line.WordStart)) : null;
            }

            AddRules(parts, style, above: isHeader && k == 0, below: (isHeader || isLast) && k == count - 1, isHeader);
            rows.Add(new Row(parts.ToImmutable(), style.Leading)
            {
                Notes = notes.ToImmutable(),
                Position = position,
                Anchors = anchors.ToImmutable(),
                Group = cells,
                Depth = k < count - 1 ? Pt.Zero : isHeader ? RuleWhite(style) : isLast ? Pt.Zero : gap,
            });
        }

        return rows.ToImmutable();
    }

    /// <summary>Rules are between the lines' usual ink, below the descent and above the ascent, and further off where the ink of these lines asks for it.</summary>
    private void AddRules(ImmutableArray<RowPart>.Builder parts, BlockStyle style, bool above, bool below, bool isHeader)
    {
        Pt usual = style.Size * (IsRightToLeft ? 0.75 : 0.45);
        InkBox ink = parts.Aggregate(InkBox.Empty, (ink, part) => ink.Union(part.Ink));
        if (above)
        {
            Pt y = style.Leading - usual + RuleWhite(style);
            parts.Add(new RulePart(_left, -(ink.IsEmpty ? y : Pt.Max(y, ink.Top + RuleClearance)), _measure, new Pt(0.7)));
        }

        if (below)
        {
            parts.Add(new RulePart(_left, ink.IsEmpty ? usual : Pt.Max(usual, RuleClearance - ink.Bottom), _measure, new Pt(isHeader ? 0.4 : 0.7)));
        }
    }

    /// <summary>Latin lines are too close for a rule between them: it has white of its own.</summary>
    private Pt RuleWhite(BlockStyle style) => IsRightToLeft ? Pt.Zero : style.Size * 0.3;

    /// <summary>The head as it is set again on later pages: an artifact, without references to notes whose text is on the first. None where it would fill a third of the page.</summary>
    private Row? RepeatedHead(Pt[] widths)
    {
        ShapedCell[] cells = Shape([.. _table.Header.Select(c => c with { Inlines = InlinesWithoutNotes.Of(c.Inlines) })], StructureRole.TableHeader, null);
        ImmutableArray<Row> rows = RowsOf(cells, Break(cells, widths), widths, isHeader: true, isLast: false, Pt.Zero);
        Pt[] baselines = RowSpacing.Baselines(rows);
        Pt depth = baselines[^1] + rows[^1].Depth;
        return depth > _context.Design.Geometry.FrameHeight / 3 ? null : new Row([.. rows.SelectMany((row, k) => row.Parts.Select(p => p with { Y = p.Y + baselines[k] }))], rows[0].Leading) { Depth = depth };
    }

    private ShapedCell[] Shape(ImmutableArray<TableCell> cells, StructureRole role, StructureElement? table)
    {
        StructureElement? row = table is null ? null : new StructureElement(StructureRole.TableRow, table);
        BlockStyle style = TextStyle with { Variant = role == StructureRole.TableHeader ? FontVariant.Bold : FontVariant.Regular };
        return [.. cells.Select(cell =>
        {
            StructureElement? element = row is null ? null : new StructureElement(role, row);
            StyledText text = _context.Style(style, cell.Inlines, element, _language, textId: row is null ? null : cell.TextId);
            return new ShapedCell(text, _context.Shape(text, cell.Span), cell.Span);
        })];
    }

    private ImmutableArray<Line>[] Break(ShapedCell[] cells, Pt[] widths) =>
        [.. cells.Select((cell, i) => _context.Break(cell.Text, cell.Shaped, new LineSettings(widths[i] - (_padding * 2), AlignmentOf(_table.Columns[i])), cell.Span))];

    /// <summary>With the white at both sides of each column.</summary>
    private Pt[] Widths(ShapedCell[][] rows)
    {
        var natural = new double[_table.Columns.Length];
        var least = new double[natural.Length];
        foreach (ShapedCell[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                natural[i] = Math.Max(natural[i], LineBreaker.Unbroken(row[i].Shaped).Width.Value + 0.1);
                least[i] = Math.Max(least[i], LineBreaker.MinContentWidth(row[i].Shaped).Value + 0.1);
            }
        }

        return [.. TableColumns.Widths(natural, least, _measure.Value - (_padding.Value * 2 * natural.Length)).Select(w => w + (_padding * 2))];
    }

    private static Alignment AlignmentOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => Alignment.Center,
        ColumnAlignment.End => Alignment.End,
        _ => Alignment.Start,
    };

    private readonly record struct ShapedCell(StyledText Text, ShapedParagraph Shaped, SourceSpan? Span);
}
