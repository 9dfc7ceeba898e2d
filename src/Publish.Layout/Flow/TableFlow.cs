using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Tables: columns as wide as their text asks for, a rule under the head and at both ends; a table row is never parted.</summary>
internal sealed class TableFlow
{
    private readonly FlowContext _context;
    private readonly Language _language;
    private readonly Pt _left;
    private readonly Pt _measure;
    private readonly Pt[] _widths;
    private readonly Pt _padding;

    /// <summary>White between rows, where lines alone would not show which of them are one row.</summary>
    private readonly Pt _rowGap;

    private TableFlow(FlowContext context, Table table, Language language, Pt left, Pt measure)
    {
        _context = context;
        _language = language;
        _left = left;
        _measure = measure;
        _padding = context.Design.BodySize * 0.5;
        _widths = ColumnWidths(table);
        _rowGap = HasParted(table) ? context.Design.TableText.Leading * 0.2 : Pt.Zero;
    }

    public static void Add(FlowContext context, RowBuilder rows, Table table, Language language, StructureElement parent, (Pt Start, Pt End) inset)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Table, parent) { Language = language == design.Language ? null : language };
        foreach (TableCell cell in table.Header.Concat(table.Rows.SelectMany(r => r)))
        {
            NoteSetter.Set(context, cell.Inlines, parent);
        }

        var flow = new TableFlow(context, table, language, design.IsRightToLeft ? inset.End : inset.Start, rows.Measure - inset.Start - inset.End);
        rows.AddSpace(design.BodySize * 0.9);
        if (table.Id is { } id)
        {
            rows.AddAnchor(Anchors.ForPlace(context.SectionId, id));
        }

        CaptionFlow.Add(context, rows, table.Caption, Captions.Lead(context.Words.Table, table.Number, design.Book), language, element, inset, above: true);
        rows.Add(flow.MakeRow(table, table.Header, element, StructureRole.TableHeader, ruleAbove: true, ruleBelow: true));
        rows.KeepNext();
        Row head = flow.MakeRow(table, table.Header, null, StructureRole.TableHeader, ruleAbove: true, ruleBelow: true) with { Notes = [], Position = null, Anchors = [] };
        for (int i = 0; i < table.Rows.Length; i++)
        {
            rows.Add(flow.MakeRow(table, table.Rows[i], element, StructureRole.TableData, ruleAbove: false, ruleBelow: i == table.Rows.Length - 1) with { Head = i == 0 ? null : head });
        }

        rows.AddSpace(design.BodySize * 0.9);
    }

    /// <param name="parent">Null for a head that is set once more: an artifact.</param>
    private Row MakeRow(Table table, ImmutableArray<TableCell> cells, StructureElement? parent, StructureRole role, bool ruleAbove, bool ruleBelow)
    {
        StructureElement? row = parent is null ? null : new StructureElement(StructureRole.TableRow, parent);
        BlockStyle style = _context.Design.TableText with { Variant = role == StructureRole.TableHeader ? FontVariant.Bold : FontVariant.Regular };
        var parts = ImmutableArray.CreateBuilder<RowPart>();
        var anchors = ImmutableArray.CreateBuilder<string>();
        var notes = ImmutableArray.CreateBuilder<NoteFlow>();
        TextPosition? position = null;
        Pt depth = Pt.Zero;
        Pt start = Pt.Zero;
        for (int i = 0; i < cells.Length; i++)
        {
            StructureElement? element = row is null ? null : new StructureElement(role, row);
            StyledText text = _context.Style(style, cells[i].Inlines, element, _language, textId: cells[i].TextId);
            Pt width = _widths[i] - (_padding * 2);
            Pt x = _left + (_context.Design.IsRightToLeft ? _measure - start - _widths[i] : start) + _padding;
            ImmutableArray<Line> lines = _context.Break(text, new LineSettings(width, AlignmentOf(table.Columns[i])), cells[i].Span);
            for (int k = 0; k < lines.Length; k++)
            {
                parts.Add(new TextPart(lines[k], text, x + lines[k].Offset, style.Leading * k));
                notes.AddRange(_context.NotesOf(lines[k], text));
                anchors.AddRange(text.AnchorsIn(lines[k].Range));
            }

            position ??= lines.IsEmpty ? null : new TextPosition(cells[i].TextId, 0);
            depth = Pt.Max(depth, style.Leading * Math.Max(0, lines.Length - 1));
            start += _widths[i];
        }

        // Rules stand between the lines' usual ink: below the descent, above the ascent. Latin lines are too close for that: a rule has white of its own.
        Pt below = style.Size * (_context.Design.IsRightToLeft ? 0.75 : 0.45);
        Pt white = _context.Design.IsRightToLeft ? Pt.Zero : style.Size * 0.3;
        Pt above = style.Leading - below + white;
        if (ruleAbove)
        {
            parts.Add(new RulePart(_left, -above, _measure, new Pt(0.7)));
        }

        if (ruleBelow)
        {
            parts.Add(new RulePart(_left, depth + below, _measure, new Pt(role == StructureRole.TableHeader ? 0.4 : 0.7)));
        }

        Pt after = role == StructureRole.TableHeader ? white : ruleBelow ? Pt.Zero : _rowGap;
        return new Row(parts.ToImmutable(), style.Leading) { Depth = depth + after, Notes = notes.ToImmutable(), Position = position, Anchors = anchors.ToImmutable() };
    }

    private bool HasParted(Table table) => table.Rows.Any(row => row.Where((cell, i) =>
        _context.Unbroken(_context.Style(_context.Design.TableText, cell.Inlines, null, _language)).Width > _widths[i] - (_padding * 2)).Any());

    /// <summary>Each column gets its widest cell's width; where all together are too wide, they shrink in proportion, but none below its longest word.</summary>
    private Pt[] ColumnWidths(Table table)
    {
        var natural = new double[table.Columns.Length];
        var least = new double[table.Columns.Length];
        BlockStyle style = _context.Design.TableText with { Variant = FontVariant.Bold };
        foreach (ImmutableArray<TableCell> row in table.Rows.Insert(0, table.Header))
        {
            for (int i = 0; i < row.Length; i++)
            {
                StyledText text = _context.Style(style, row[i].Inlines, null, _language);
                natural[i] = Math.Max(natural[i], _context.Unbroken(text).Width.Value);
                least[i] = Math.Max(least[i], _context.LeastMeasure(text).Value + 0.1);
            }
        }

        double room = _measure.Value - (_padding.Value * 2 * natural.Length);
        double rest = Math.Max(0, room - natural.Sum()) / natural.Length;
        return [.. Shrink(natural, least, room).Select(w => new Pt(w + rest + (_padding.Value * 2)))];
    }

    private static double[] Shrink(double[] natural, double[] least, double room)
    {
        if (natural.Sum() <= room || least.Sum() >= room)
        {
            double all = Math.Min(1, room / natural.Sum());
            return [.. natural.Select(n => n * all)];
        }

        // A column that has come down to its longest word stays there, and the others bear what it does not.
        var widths = new double[natural.Length];
        while (true)
        {
            double free = natural.Where((_, i) => widths[i] == 0).Sum();
            double scale = free == 0 ? 1 : (room - widths.Sum()) / free;
            int narrow = Enumerable.Range(0, natural.Length).FirstOrDefault(i => widths[i] == 0 && natural[i] * scale < least[i], -1);
            if (narrow < 0)
            {
                return [.. natural.Select((n, i) => widths[i] == 0 ? n * scale : widths[i])];
            }

            widths[narrow] = least[narrow];
        }
    }

    private static Alignment AlignmentOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => Alignment.Center,
        ColumnAlignment.End => Alignment.End,
        _ => Alignment.Start,
    };
}
