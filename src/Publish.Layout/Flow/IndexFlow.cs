using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The entries of an index by their letters: heading, folios, and where else to look. Made for a column.</summary>
internal sealed class IndexFlow
{
    private readonly FlowContext _context;
    private readonly RowBuilder _rows;
    private readonly BlockStyle _style;
    private int _lines;

    private IndexFlow(FlowContext context)
    {
        _context = context;
        _rows = new RowBuilder(context, ColumnPager.Width(context.Design));
        Pt hang = context.Design.BodySize;
        _style = context.Design.IndexEntry with { IndentStart = hang, FirstLineIndent = -hang };
    }

    /// <summary>No rows where the section is no index.</summary>
    public static ImmutableArray<Row> Of(FlowContext context, Section section, StructureElement root)
    {
        if (section.Indexing is null)
        {
            return [];
        }

        var flow = new IndexFlow(context);
        var index = new StructureElement(StructureRole.Index, root);
        foreach (IndexGroup group in BookIndex.Of(context.References.Book, section))
        {
            flow.Add(group, index);
        }

        return flow._rows.ToRows();
    }

    private void Add(IndexGroup group, StructureElement index)
    {
        Design design = _context.Design;
        BlockStyle head = design.IndexLetter;
        _rows.AddSpace(design.BodySize * 0.4);
        StyledText letter = ParagraphStyler.Plain(design, head, group.Letter, new StructureElement(StructureRole.Heading2, index), design.Language);
        _rows.AddText(letter with { IndexLine = ++_lines }, head, null);
        var list = new StructureElement(StructureRole.List, index) { Numbering = ListNumbering.None };
        foreach (IndexEntry entry in group.Entries)
        {
            Add(entry, new StructureElement(StructureRole.ListBody, new StructureElement(StructureRole.ListItem, list)));
        }
    }

    private void Add(IndexEntry entry, StructureElement body)
    {
        StyledText text = ParagraphStyler.Pieces(_context, _style, [.. BookIndex.TextOf(entry, _context.References.FolioOf, _context.Design.Numerals, _context.Words)], body);
        _rows.AddText(text with { IndexLine = ++_lines }, _style with { KeepTogether = true }, null);
    }
}
