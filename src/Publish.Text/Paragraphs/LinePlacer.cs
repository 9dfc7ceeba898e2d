using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;

namespace Publish.Text.Paragraphs;

/// <summary>Puts the runs of one line into visual order, stretches or shrinks its spaces, and sets it in the measure.</summary>
internal static class LinePlacer
{
    public static Line Place(ShapedParagraph paragraph, int start, int end, LineSettings settings, bool isFirst)
    {
        ReadOnlySpan<GlyphRun> runs = paragraph.Runs.AsSpan(start, end - start);
        bool ends = end == paragraph.Runs.Length;
        bool forced = paragraph.Breaks[end - 1] == BreakKind.Mandatory;
        double glue = 0;
        double natural = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            double space = runs[i].TrailingSpace.Value;
            natural += runs[i].Advance.Value;
            glue += i + 1 < runs.Length ? space : 0;
        }

        natural -= runs[^1].TrailingSpace.Value;
        double measure = settings.Measure.Value - (isFirst ? settings.FirstLineIndent.Value : 0);
        double missing = measure - natural;
        // A last line keeps its natural spaces, but still shrinks where it was chosen to.
        bool justify = settings.Alignment == Alignment.Justify && glue > 0 && (!forced || settings.JustifyLast || missing < 0);
        double ratio = justify ? missing / glue : 0;
        ImmutableArray<PlacedRun> placed = PlaceRuns(runs, paragraph.BaseLevel, ratio);
        var range = TextRange.FromTo(runs[0].Range.Start, runs[^1].Range.End);
        double width = natural + (ratio * glue);
        return new Line(placed, new Pt(width), InkOf(placed), range, ends, ratio) { Offset = new Pt(Offset(paragraph, settings, isFirst, width)) };
    }

    /// <summary>Visual order by UAX #9, L2; the spaces at the line's end are set outside the measure (L1).</summary>
    private static ImmutableArray<PlacedRun> PlaceRuns(ReadOnlySpan<GlyphRun> runs, byte baseLevel, double ratio)
    {
        Span<byte> levels = runs.Length <= 256 ? stackalloc byte[runs.Length] : new byte[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            levels[i] = runs[i].Level;
        }

        int last = runs.Length - 1;
        bool rightToLeft = (baseLevel & 1) != 0;
        bool hangs = ((runs[last].Level & 1) != 0) == rightToLeft;
        int[] order = BidiAlgorithm.GetVisualOrder(levels);
        var placed = ImmutableArray.CreateBuilder<PlacedRun>(runs.Length);
        double x = rightToLeft && hangs ? -runs[last].TrailingSpace.Value : 0;
        foreach (int index in order)
        {
            GlyphRun run = runs[index];
            double extra = index == last ? (hangs ? 0 : -run.TrailingSpace.Value) : run.TrailingSpace.Value * ratio;
            placed.Add(new PlacedRun(run, new Pt(x), new Pt(extra)));
            x += run.Advance.Value + extra;
        }

        return placed.MoveToImmutable();
    }

    private static double Offset(ShapedParagraph paragraph, LineSettings settings, bool isFirst, double width)
    {
        bool rightToLeft = (paragraph.BaseLevel & 1) != 0;
        double indent = isFirst ? settings.FirstLineIndent.Value : 0;
        double free = settings.Measure.Value - indent - width;
        double fromStart = settings.Alignment switch
        {
            Alignment.Center => indent + (free / 2),
            Alignment.End => indent + free,
            _ => indent,
        };
        return rightToLeft ? settings.Measure.Value - fromStart - width : fromStart;
    }

    private static InkBox InkOf(ImmutableArray<PlacedRun> runs)
    {
        InkBox ink = InkBox.Empty;
        foreach (PlacedRun placed in runs)
        {
            ink = ink.Union(placed.Ink);
        }

        return ink;
    }
}
