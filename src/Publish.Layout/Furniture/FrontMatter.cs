using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Furniture;

/// <summary>The pages before the text, made from book.yaml: title page, imprint, contents.</summary>
internal static class FrontMatter
{
    /// <summary>The title alone, on the first leaf.</summary>
    public static ImmutableArray<Row> HalfTitle(FlowContext context, BookInfo info, StructureElement root)
    {
        var rows = new RowBuilder(context, context.Design.Geometry.Measure);
        rows.SinkNext(context.Design.Geometry.FrameHeight * 0.25);
        Add(context, rows, info.Title, context.Design.Title, root);
        return rows.ToRows();
    }

    public static ImmutableArray<Row> TitlePage(FlowContext context, BookInfo info, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.AddAnchor("title");
        rows.SinkNext(design.Geometry.FrameHeight * 0.16);
        Add(context, rows, info.Title, design.BookTitle, root);
        if (info.Subtitle is { } subtitle)
        {
            Add(context, rows, subtitle, design.Subtitle with { SpaceBefore = design.BodySize }, root);
        }

        Pt gap = design.BodySize * 3;
        foreach (IGrouping<string, Contributor> role in info.Contributors.GroupBy(c => c.Role, StringComparer.Ordinal))
        {
            string names = string.Join(context.Words.Comma, role.Select(c => c.Name));
            string? label = context.Words.Roles.GetValueOrDefault(role.Key);
            Add(context, rows, label is null ? names : $"{label} {names}", design.Byline with { SpaceBefore = gap }, root);
            gap = Pt.Zero;
        }

        string imprint = string.Join(context.Words.Comma, new[] { info.Publisher, info.Place }.OfType<string>());
        if (imprint.Length > 0)
        {
            Add(context, rows, imprint, design.Byline with { SpaceBefore = design.BodySize * 5 }, root);
        }

        return rows.ToRows();
    }

    /// <summary>The back of the title page: who published what when, under which terms, and in which type.</summary>
    public static ImmutableArray<Row> Imprint(FlowContext context, BookInfo info, string colophon, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.SinkNext(design.Geometry.FrameHeight * 0.4);
        BlockStyle style = design.Credit with { Alignment = Alignment.Start, KeepWithNext = false };
        string[] lines =
        [
            info.Title,
            string.Join(context.Words.Comma, new[] { info.Edition, context.Words.YearOf(info.Date, info.Numerals) }.OfType<string>()),
            string.Join(context.Words.Comma, new[] { info.Publisher, info.Place }.OfType<string>()),
            info.Series ?? "",
            info.Isbn.Print is { } print ? $"ISBN {print}" : "",
            info.Isbn.Pdf is { } pdf ? $"ISBN {pdf} (PDF)" : "",
            info.Isbn.Epub is { } epub ? $"ISBN {epub} (EPUB)" : "",
            info.Rights ?? "",
            colophon,
        ];
        foreach (string line in lines.Where(l => l.Length > 0))
        {
            Add(context, rows, line, style, root);
        }

        return rows.ToRows();
    }

    public static ImmutableArray<Row> Contents(FlowContext context, IReadOnlyList<ContentsEntry> entries, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.AddAnchor(Anchors.Contents);
        rows.SinkNext(design.Leading * 0.8);
        SectionFlow.AddLine(context, rows, context.Words.Contents, design.Title, design.Language, new StructureElement(StructureRole.Heading1, root));
        rows.AddSpace(design.BodySize * 1.2);
        var list = new StructureElement(StructureRole.TableOfContents, root);
        foreach (ContentsEntry entry in entries)
        {
            AddEntry(context, rows, entry, list);
        }

        return rows.ToRows();
    }

    private static void AddEntry(FlowContext context, RowBuilder rows, ContentsEntry entry, StructureElement list)
    {
        Design design = context.Design;
        BlockStyle style = design.Contents;
        var item = new StructureElement(StructureRole.TableOfContentsItem, list);
        var link = new StructureElement(StructureRole.Link, new StructureElement(StructureRole.Reference, item));
        var tag = new InlineTag(link, Target: new AnchorTarget(entry.Anchor), Contents: entry.Title);
        StyledText title = ParagraphStyler.Plain(design, style, entry.Title, link, entry.Language, tag);
        StyledText folio = ParagraphStyler.Plain(design, style, entry.Folio, link, design.Language, tag);
        Pt column = design.BodySize * 3;
        Line number = context.Unbroken(folio);
        ImmutableArray<Line> lines = context.Break(title, new LineSettings(rows.Measure - column, Alignment.Start), null);
        Pt left = design.IsRightToLeft ? column : Pt.Zero;
        for (int i = 0; i < lines.Length; i++)
        {
            var parts = ImmutableArray.CreateBuilder<RowPart>();
            Pt x = left + lines[i].Offset;
            parts.Add(new TextPart(lines[i], title, x, Pt.Zero));
            if (i == lines.Length - 1)
            {
                Pt numberX = design.IsRightToLeft ? Pt.Zero : rows.Measure - number.Width;
                AddLeader(context, style, parts, design.IsRightToLeft ? number.Width : x + lines[i].Width, design.IsRightToLeft ? x : numberX);
                parts.Add(new TextPart(number, folio, numberX, Pt.Zero));
            }

            rows.Add(new Row(parts.ToImmutable(), style.Leading) { BreakBefore = i == 0 });
        }

        if (entry.Authors.Length > 0)
        {
            rows.KeepNext();
            BlockStyle authors = design.Credit with { Alignment = Alignment.Start, KeepWithNext = false };
            rows.AddText(ParagraphStyler.Plain(design, authors, entry.Authors, new StructureElement(StructureRole.Paragraph, item), entry.Language), authors, null, design.BodySize, column);
        }
    }

    /// <summary>Dots from the title to the folio, on one grid for all entries.</summary>
    private static void AddLeader(FlowContext context, BlockStyle style, ImmutableArray<RowPart>.Builder parts, Pt from, Pt to)
    {
        StyledText dot = ParagraphStyler.Plain(context.Design, style, ".", null, Language.English);
        Line line = context.Unbroken(dot);
        double step = style.Size.Value * 0.6;
        double margin = style.Size.Value * 0.6;
        for (double x = Math.Ceiling((from.Value + margin) / step) * step; x + line.Width.Value < to.Value - margin; x += step)
        {
            parts.Add(new TextPart(line, dot, new Pt(x), Pt.Zero));
        }
    }

    private static void Add(FlowContext context, RowBuilder rows, string text, BlockStyle style, StructureElement root) =>
        SectionFlow.AddLine(context, rows, text, style, context.Design.Language, new StructureElement(StructureRole.Paragraph, root));
}

/// <param name="Authors">In one line; empty for none.</param>
/// <param name="Anchor">Of the section.</param>
internal sealed record ContentsEntry(string Title, string Authors, string Folio, string Anchor, Language Language);
