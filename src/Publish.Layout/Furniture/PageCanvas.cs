using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Layout.Paging;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Furniture;

/// <summary>Turns rows into the items and links of one page.</summary>
internal sealed class PageCanvas(int index, Pt left, Pt top, Dictionary<string, Destination> destinations)
{
    private readonly ImmutableArray<PageItem>.Builder _items = ImmutableArray.CreateBuilder<PageItem>();
    private readonly ImmutableArray<LinkArea>.Builder _links = ImmutableArray.CreateBuilder<LinkArea>();

    public ImmutableArray<PageItem> Items => _items.ToImmutable();

    public ImmutableArray<LinkArea> Links => _links.ToImmutable();

    /// <param name="rows">Their baselines count from the frame's top.</param>
    public void Draw(ImmutableArray<PlacedRow> rows)
    {
        for (int first = 0, next; first < rows.Length; first = next)
        {
            next = first + 1;
            while (next < rows.Length && rows[first].Row.Group is { } group && ReferenceEquals(rows[next].Row.Group, group))
            {
                next++;
            }

            DrawGroup(rows.AsSpan(first, next - first).ToArray());
        }
    }

    private void DrawGroup(PlacedRow[] rows)
    {
        foreach (PlacedRow row in rows)
        {
            foreach (string anchor in row.Row.Anchors)
            {
                destinations[anchor] = new Destination(index, Pt.Max(Pt.Zero, top + row.Baseline - row.Row.Leading));
            }
        }

        IEnumerable<(RowPart Part, PlacedRow Row)> parts = rows.SelectMany(row => row.Row.Parts.Select(part => (part, row)));
        foreach ((RowPart part, PlacedRow row) in rows.Length == 1 ? parts : parts.GroupBy(p => (object?)(p.Part as TextPart)?.Text, ReferenceEqualityComparer.Instance).SelectMany(text => text))
        {
            Draw(part, top + row.Baseline, row.Row.Leading, ArtifactKind.Layout);
        }
    }

    public void Draw(RowPart part, Pt baseline, Pt leading, ArtifactKind artifact)
    {
        Pt x = left + part.X;
        Pt y = baseline + part.Y;
        switch (part)
        {
            case TextPart text:
                DrawLine(text, x, y, leading, artifact);
                break;
            case RulePart rule:
                _items.Add(new RuleItem(rule.Element, new Rectangle(x, y, x + rule.Width, y + rule.Height)) { Artifact = artifact });
                break;
            case ImagePart image:
                _items.Add(new ImageItem(image.Element, new Rectangle(x, y, x + image.Width, y + image.Height), image.Image));
                break;
            default:
                throw new InvalidOperationException($"unknown part {part.GetType().Name}");
        }
    }

    private void DrawLine(TextPart part, Pt x, Pt baseline, Pt leading, ArtifactKind artifact)
    {
        // The line of an empty table cell has none.
        if (part.Line.Runs.IsEmpty)
        {
            return;
        }

        var line = new TextLine(x, baseline, part.Line.Direction, SegmentsOf(part)) { Artifact = artifact };
        _items.Add(line);
        foreach (TextSegment segment in line.Segments)
        {
            AddLinks(line, segment, part.Text.Tags[segment.Runs[0].Run.Tag], leading);
        }
    }

    /// <summary>Cuts the line into segments, in logical order, where direction, tag or font changes.</summary>
    /// <remarks>Readers take a change of font for the end of a piece of text, and put pieces into the order in which they are drawn.</remarks>
    private static ImmutableArray<TextSegment> SegmentsOf(TextPart part)
    {
        PlacedRun[] logical = [.. part.Line.Runs.OrderBy(r => r.Run.Range.Start)];
        var segments = ImmutableArray.CreateBuilder<TextSegment>();
        int start = 0;
        for (int i = 1; i <= logical.Length; i++)
        {
            if (i == logical.Length || !BelongTogether(logical[start].Run, logical[i].Run))
            {
                ImmutableArray<PlacedRun> visual = [.. logical.AsSpan(start, i - start)];
                segments.Add(new TextSegment(part.Text.Tags[logical[start].Run.Tag].Element, visual.Sort(static (a, b) => a.X.CompareTo(b.X))));
                start = i;
            }
        }

        return segments.DrainToImmutable();
    }

    private static bool BelongTogether(GlyphRun a, GlyphRun b) => a.Level == b.Level && a.Tag == b.Tag && a.Shape.Face == b.Shape.Face && a.FontSize == b.FontSize;

    private void AddLinks(TextLine line, TextSegment segment, InlineTag tag, Pt leading)
    {
        if (tag.Anchor is { } anchor)
        {
            destinations.TryAdd(anchor, new Destination(index, Pt.Max(Pt.Zero, line.Baseline - leading)));
        }

        if (tag.Target is { } target && tag.Element is { } element)
        {
            Pt size = segment.Runs[0].Run.Style.Size;
            var area = new Rectangle(line.LeftOf(segment), line.Baseline - (size * 1.2), line.RightOf(segment), line.Baseline + (size * 0.5));
            _links.Add(new LinkArea(area, element, target, tag.Contents ?? ""));
        }
    }
}
