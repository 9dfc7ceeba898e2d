using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>
/// Shapes anew what a line's ends have parted from what it was shaped with: from the end to the next place at which HarfBuzz calls a cut safe, and no further.
/// A font may draw a letter otherwise beside a word on another line; here it gets the form that it has in a line of its own.
/// </summary>
internal static class LineEdges
{
    /// <param name="runs">Of the line, in logical order; replaced in place.</param>
    /// <param name="first">Index of the first in the paragraph.</param>
    public static void Settle(ShapedParagraph paragraph, GlyphRun[] runs, int first)
    {
        bool startsAnew = paragraph.Runs[first].DependsOnBefore;
        int next = first + runs.Length;
        bool endsAnew = next < paragraph.Runs.Length && paragraph.Runs[next].DependsOnBefore;
        int fromStart = startsAnew ? 1 : 0;
        while (startsAnew && fromStart < runs.Length && runs[fromStart].DependsOnBefore)
        {
            fromStart++;
        }

        int fromEnd = endsAnew ? runs.Length - 1 : runs.Length;
        while (endsAnew && fromEnd > 0 && runs[fromEnd].DependsOnBefore)
        {
            fromEnd--;
        }

        if (fromStart > fromEnd)
        {
            Shape(runs.AsSpan());
            return;
        }

        Shape(runs.AsSpan(0, fromStart));
        Shape(runs.AsSpan(fromEnd));
    }

    private static void Shape(Span<GlyphRun> runs)
    {
        if (runs.IsEmpty || runs[0].Shaper is not { } shaper)
        {
            return;
        }

        var ends = new List<int>(runs.Length);
        string text = "";
        foreach (GlyphRun run in runs)
        {
            text += run.Shape.Text;
            ends.Add(text.Length);
        }

        List<ShapedText> pieces = ShapedTextFactory.Split(shaper.Shape(text, 0, text.Length), ends);
        if (pieces.Count != runs.Length)
        {
            return;
        }

        SpaceKerning.Settle(pieces, shaper);
        for (int i = 0; i < runs.Length; i++)
        {
            runs[i] = runs[i] with { Shape = pieces[i] };
        }
    }
}
