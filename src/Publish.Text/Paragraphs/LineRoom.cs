namespace Publish.Text.Paragraphs;

/// <summary>What keeps the neighbours of a line from touching: for each run how much wider its spaces must be than the font has them, how far they may shrink, and how much room it needs where there is no space.</summary>
internal sealed class LineRoom
{
    private readonly double[] _open;
    private readonly double[] _shrink;
    private readonly double[] _gap;

    private LineRoom(int count) => (_open, _shrink, _gap) = (new double[count], new double[count], new double[count]);

    /// <summary>What the spaces after a run need in addition, in points.</summary>
    public ReadOnlySpan<double> Open => _open;

    /// <summary>By how much the spaces after a run may shrink at most, in points.</summary>
    public ReadOnlySpan<double> Shrink => _shrink;

    /// <summary>What a run needs at its left, in points.</summary>
    public ReadOnlySpan<double> Gap => _gap;

    /// <summary>Of a paragraph as if it were one line: only where a line cuts words of the other direction are the neighbours others.</summary>
    public static LineRoom Of(ShapedParagraph paragraph, double shrink) => Of(paragraph.Runs.AsSpan(), LinePlacer.VisualOrder(paragraph, paragraph.Runs.AsSpan()), shrink);

    /// <param name="runs">Of the line, in logical order.</param>
    /// <param name="order">Their indices from left to right.</param>
    /// <param name="shrink">How far a word space may shrink, as a share of its natural width.</param>
    public static LineRoom Of(ReadOnlySpan<GlyphRun> runs, List<int> order, double shrink)
    {
        var room = new LineRoom(runs.Length);
        int left = -1;
        int spaces = -1;
        double leftOrigin = 0;
        double x = 0;
        foreach (int index in order)
        {
            GlyphRun run = runs[index];
            bool rightToLeft = run.IsRightToLeft;
            bool isLast = index == runs.Length - 1;
            // The spaces of the last run hang outside or are left out.
            bool hasSpaces = run.Shape.TrailingSpaces > 0 && !isLast;
            double without = isLast ? run.TrailingSpace.Value : 0;
            room._shrink[index] = run.Glue.Value * shrink;
            spaces = hasSpaces && (rightToLeft || run.Shape.Ink.IsEmpty) ? index : spaces;
            if (!run.Shape.Ink.IsEmpty)
            {
                double origin = x - (rightToLeft ? without : 0);
                if (left >= 0 && InkRoom.Separates(runs[left], run, spaces >= 0))
                {
                    room.Separate(runs[left], run, index, spaces, origin - leftOrigin);
                }

                (left, leftOrigin, spaces) = (index, origin, -1);
            }

            x += run.Advance.Value - without;
            spaces = hasSpaces && !rightToLeft ? index : spaces;
        }

        return room;
    }

    private void Separate(GlyphRun left, GlyphRun right, int index, int spaces, double distance)
    {
        double slack = InkRoom.Slack(left, right, distance, spaces >= 0 ? _shrink[spaces] : 0);
        if (spaces < 0)
        {
            _gap[index] = Math.Max(0, -slack);
            return;
        }

        _open[spaces] = Math.Max(_open[spaces], -slack);
        _shrink[spaces] = Math.Min(_shrink[spaces], Math.Max(0, slack));
    }
}
