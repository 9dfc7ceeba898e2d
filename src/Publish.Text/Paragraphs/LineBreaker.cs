using System.Collections.Immutable;
using Publish.Core.Units;

namespace Publish.Text.Paragraphs;

/// <summary>Shaped paragraph in, lines out: breaks by <see cref="TotalFit"/>, then each line put into visual order and justified.</summary>
public static class LineBreaker
{
    public static ImmutableArray<Line> Break(ShapedParagraph paragraph, LineSettings settings)
    {
        ImmutableArray<GlyphRun> runs = paragraph.Runs;
        if (runs.IsEmpty)
        {
            return [];
        }

        var items = new FitItem[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            double space = runs[i].TrailingSpace.Value;
            items[i] = new FitItem(runs[i].Advance.Value - space, space, paragraph.Breaks[i]);
        }

        List<int> breaks = TotalFit.Find(items, settings);
        var lines = ImmutableArray.CreateBuilder<Line>(breaks.Count);
        int start = 0;
        foreach (int end in breaks)
        {
            lines.Add(LinePlacer.Place(paragraph, start, end + 1, settings, isFirst: start == 0));
            start = end + 1;
        }

        return lines.MoveToImmutable();
    }

    /// <summary>The whole paragraph as one line of its natural width, for titles, labels and measuring.</summary>
    public static Line Unbroken(ShapedParagraph paragraph) =>
        LinePlacer.Place(paragraph, 0, paragraph.Runs.Length, new LineSettings(Pt.Zero, Alignment.Start), isFirst: true);
}
