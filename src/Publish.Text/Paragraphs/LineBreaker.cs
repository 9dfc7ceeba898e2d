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
            items[i] = new FitItem(runs[i].Advance.Value - space, space, runs[i].Glue.Value, paragraph.Breaks[i]) { Overhang = settings.InsetInk ? Overhang(paragraph, runs[i]) : 0 };
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

    /// <summary>How far the ink of a line reaches out of the measure where it begins with a run, in points.</summary>
    internal static double Overhang(ShapedParagraph paragraph, GlyphRun run)
    {
        if (run.Shape.Ink.IsEmpty || ((run.Level ^ paragraph.BaseLevel) & 1) != 0)
        {
            return 0;
        }

        bool rightToLeft = (paragraph.BaseLevel & 1) != 0;
        return Math.Max(0, rightToLeft ? (run.Shape.Ink.XMax - run.Shape.Advance) * run.UnitScale : -run.Shape.Ink.XMin * run.UnitScale);
    }

    /// <summary>The whole paragraph as one line of its natural width, for titles, labels and measuring.</summary>
    public static Line Unbroken(ShapedParagraph paragraph) =>
        LinePlacer.Place(paragraph, 0, paragraph.Runs.Length, new LineSettings(Pt.Zero, Alignment.Start), isFirst: true);
}
