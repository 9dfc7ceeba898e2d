using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Furniture;

/// <summary>The pages before the text, made from book.yaml: title page, imprint, contents.</summary>
internal static class FrontMatter
{
    /// <summary>The title alone, on the first leaf.</summary>
    public static ImmutableArray<Row> HalfTitle(FlowContext context, BookInfo info, StructureElement root)
    {
        var rows = new RowBuilder(context, context.Design.Geometry.Measure);
        rows.AddTopSpace(context.Design.Geometry.FrameHeight * 0.25);
        Add(context, rows, info.Lines.Title, context.Design.Title, root);
        return rows.ToRows();
    }

    public static ImmutableArray<Row> TitlePage(FlowContext context, BookInfo info, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.AddAnchor("title");
        rows.AddTopSpace(design.Geometry.FrameHeight * 0.16);
        PrintedLineKind? before = null;
        foreach (PrintedLine line in PrintedLine.TitlePage(info, withYear: false))
        {
            // The names stand together, apart from the title.
            bool isFirstName = before is PrintedLineKind.Title or PrintedLineKind.Subtitle;
            BlockStyle style = line.Kind switch
            {
                PrintedLineKind.Title => design.BookTitle,
                PrintedLineKind.Subtitle => design.Subtitle with { SpaceBefore = design.BodySize },
                PrintedLineKind.Authors or PrintedLineKind.Contributors => design.Byline with { SpaceBefore = isFirstName ? design.BodySize * 3 : Pt.Zero },
                PrintedLineKind.Publisher => design.Byline with { SpaceBefore = design.BodySize * 5 },
                _ => throw new InvalidOperationException($"no form for {line.Kind} on a title page"),
            };
            Add(context, rows, line.Whole, style, root);
            before = line.Kind;
        }

        return rows.ToRows();
    }

    /// <summary>The back of the title page: who published what when, under which terms, and in which type.</summary>
    public static ImmutableArray<Row> Imprint(FlowContext context, BookInfo info, string colophon, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.AddTopSpace(design.Geometry.FrameHeight * 0.4);
        BlockStyle style = design.Credit with { Alignment = Alignment.Start, KeepWithNext = false };
        ImmutableArray<Inline>[] lines =
        [
            info.Lines.Title,
            Joined(context, info.Lines.Edition, OrNull(context.Words.YearOf(info.Date, info.Numerals))),
            Joined(context, info.Lines.Publisher, info.Lines.Place),
            info.Lines.Series ?? [],
            OrNull(info.Isbn.Print is { } print ? $"ISBN {print}" : null) ?? [],
            OrNull(info.Isbn.Pdf is { } pdf ? $"ISBN {pdf} (PDF)" : null) ?? [],
            OrNull(info.Isbn.Epub is { } epub ? $"ISBN {epub} (EPUB)" : null) ?? [],
            info.Lines.Rights ?? [],
            colophon.Length == 0 ? [] : [Made(colophon, info)],
        ];
        foreach (ImmutableArray<Inline> line in lines.Where(l => !l.IsEmpty))
        {
            Add(context, rows, line, style, root);
        }

        return rows.ToRows();

        ImmutableArray<Inline>? OrNull(string? text) => text is null ? null : [Made(text, info)];
    }

    public static ImmutableArray<Row> Contents(FlowContext context, IReadOnlyList<ContentsEntry> entries, StructureElement root)
    {
        Design design = context.Design;
        var rows = new RowBuilder(context, design.Geometry.Measure);
        rows.AddAnchor(Anchors.Contents);
        rows.AddTopSpace(design.Leading * 0.8);
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
        // The titles of all languages begin at the side where the book begins.
        Alignment alignment = entry.Language.Direction == design.Language.Direction ? Alignment.Start : Alignment.End;
        ImmutableArray<Line> lines = context.Break(title, new LineSettings(rows.Measure - column, alignment), null);
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
            BlockStyle authors = design.Credit with { Alignment = alignment, KeepWithNext = false };
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

    private static void Add(FlowContext context, RowBuilder rows, ImmutableArray<Inline> line, BlockStyle style, StructureElement root) =>
        rows.AddText(context.Style(style, line, new StructureElement(StructureRole.Paragraph, root), context.Design.Language), style, null);

    private static ImmutableArray<Inline> Joined(FlowContext context, params ImmutableArray<Inline>?[] lines) => SectionLines.Joined(lines.OfType<ImmutableArray<Inline>>(), context.Words.Comma);

    private static TextRun Made(string text, BookInfo info) => new(text, SourceSpan.StartOf(info.Source));
}

/// <param name="Authors">In one line; empty for none.</param>
/// <param name="Anchor">Of the section.</param>
internal sealed record ContentsEntry(string Title, string Authors, string Folio, string Anchor, Language Language);
