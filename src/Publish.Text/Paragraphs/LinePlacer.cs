using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Core.Unicode;
using Publish.Core.Units;

namespace Publish.Text.Paragraphs;

/// <summary>Puts the runs of one line into visual order, stretches or shrinks its spaces, and sets it in the measure.</summary>
internal static class LinePlacer
{
    /// <param name="runs">The line's runs, in logical order; none where the text is empty, as in an empty table cell.</param>
    /// <param name="isFirst">Of its paragraph.</param>
    /// <param name="ends">Whether the paragraph ends with it.</param>
    /// <param name="forced">Whether it ends at the paragraph's end or a hard break.</param>
    public static Line Place(ShapedParagraph paragraph, ReadOnlySpan<GlyphRun> runs, LineSettings settings, bool isFirst, bool ends, bool forced)
    {
        if (runs.IsEmpty)
        {
            return new Line(paragraph.Direction, [], Pt.Zero, InkBox.Empty, new TextRange(0, 0), ends, 0) { Offset = new Pt(Offset(paragraph, settings, 0, 0)) };
        }

        List<int> order = VisualOrder(paragraph, runs);
        LineRoom room = LineRoom.Of(runs, order, settings.SpaceShrink);
        double glue = 0;
        double shrink = 0;
        double natural = -runs[^1].TrailingSpace.Value;
        for (int i = 0; i < runs.Length; i++)
        {
            natural += runs[i].Advance.Value + room.Gap[i];
            if (i + 1 < runs.Length)
            {
                natural += room.Open[i];
                glue += runs[i].Glue.Value;
                shrink += room.Shrink[i];
            }
        }

        double indent = (isFirst ? settings.FirstLineIndent.Value : 0) + (settings.InsetInk ? LineBreaker.Overhang(paragraph, runs[0]) : 0);
        double measure = settings.Measure.Value - indent;
        double missing = measure - natural;
        // A last line keeps its natural spaces, but still shrinks where it was chosen to.
        bool justify = settings.Alignment == Alignment.Justify && glue > 0 && (!forced || settings.JustifyLast || missing < 0);
        double change = justify ? missing : 0;
        // Within what neighbours allow; only where a line is too wide all the same do all its spaces give.
        double shrunk = Math.Max(Math.Min(change, 0), -shrink);
        ImmutableArray<PlacedRun> placed = PlaceRuns(paragraph, runs, order, room, shrink > 0 ? shrunk / shrink : 0, glue > 0 ? (change - shrunk) / glue : 0);
        var range = TextRange.FromTo(runs[0].Range.Start, runs[^1].Range.End);
        double width = natural + change;
        return new Line(paragraph.Direction, placed, new Pt(width), InkOf(placed), range, ends, glue > 0 ? change / glue : 0) { Offset = new Pt(Offset(paragraph, settings, indent, width)) };
    }

    /// <summary>Visual order by UAX #9, L2; the spaces at the line's end are set outside the measure (L1).</summary>
    /// <param name="shrink">The share of their shrinkability by which spaces change; 0 or negative.</param>
    /// <param name="stretch">The share of their natural width by which they change besides.</param>
    private static ImmutableArray<PlacedRun> PlaceRuns(ShapedParagraph paragraph, ReadOnlySpan<GlyphRun> runs, List<int> order, LineRoom room, double shrink, double stretch)
    {
        int last = runs.Length - 1;
        bool hangs = runs[last].IsRightToLeft == paragraph.IsRightToLeft;
        var placed = ImmutableArray.CreateBuilder<PlacedRun>(runs.Length);
        double x = paragraph.IsRightToLeft && hangs ? -runs[last].TrailingSpace.Value : 0;
        foreach (int index in order)
        {
            GlyphRun run = runs[index];
            double extra = index == last ? (hangs ? 0 : -run.TrailingSpace.Value) : room.Open[index] + (room.Shrink[index] * shrink) + (run.Glue.Value * stretch);
            x += room.Gap[index];
            placed.Add(new PlacedRun(run, new Pt(x), new Pt(extra)));
            x += run.Advance.Value + extra;
        }

        return placed.MoveToImmutable();
    }

    /// <summary>The runs' indices from left to right.</summary>
    internal static List<int> VisualOrder(ShapedParagraph paragraph, ReadOnlySpan<GlyphRun> runs)
    {
        // Two isolates side by side have one level and yet stay apart: the controls between them have a lower one.
        var levels = new List<byte>(runs.Length + 8);
        var owners = new List<int>(runs.Length + 8);
        for (int i = 0; i < runs.Length; i++)
        {
            if (i > 0 && ControlLevel(paragraph, runs[i - 1].Range, runs[i].Range) is { } level && level < Math.Min(runs[i - 1].Level, runs[i].Level))
            {
                levels.Add(level);
                owners.Add(-1);
            }

            levels.Add(runs[i].Level);
            owners.Add(i);
        }

        var order = new List<int>(runs.Length);
        foreach (int position in BidiAlgorithm.GetVisualOrder(CollectionsMarshal.AsSpan(levels)))
        {
            if (owners[position] >= 0)
            {
                order.Add(owners[position]);
            }
        }

        return order;
    }

    /// <summary>The lowest level of the bidi controls where two runs meet, or null where there are none.</summary>
    private static byte? ControlLevel(ShapedParagraph paragraph, TextRange before, TextRange after)
    {
        string text = paragraph.Source.Text;
        ReadOnlySpan<byte> levels = paragraph.Levels.Span;
        byte? lowest = null;
        for (int i = before.End - 1; i >= before.Start && FormatCharacters.IsBidiControl(text[i]); i--)
        {
            lowest = Math.Min(lowest ?? levels[i], levels[i]);
        }

        for (int i = after.Start; i < after.End && FormatCharacters.IsBidiControl(text[i]); i++)
        {
            lowest = Math.Min(lowest ?? levels[i], levels[i]);
        }

        return lowest;
    }

    private static double Offset(ShapedParagraph paragraph, LineSettings settings, double indent, double width)
    {
        double free = settings.Measure.Value - indent - width;
        double fromStart = settings.Alignment switch
        {
            Alignment.Center => indent + (free / 2),
            Alignment.End => indent + free,
            _ => indent,
        };
        return paragraph.IsRightToLeft ? settings.Measure.Value - fromStart - width : fromStart;
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
