namespace Publish.Text.Fonts;

/// <summary>An ink profile where it is drawn: its unit in points and how high its baseline is.</summary>
internal readonly record struct PlacedProfile(InkProfile Profile, double Unit, double Rise);

/// <summary>How near two pieces of ink come to one another, in a straight line and not only along the baseline: Nastaliq leans over its neighbours on purpose.</summary>
internal static class InkClearance
{
    /// <summary>What neighbours in a line keep from one another, in ems.</summary>
    public const double Floor = 0.10;

    /// <summary>The least distance between the origins of two pieces at which their ink is <paramref name="floor"/> apart; negative infinity where one passes above the other.</summary>
    /// <param name="floor">In points.</param>
    public static double LeastDistance(PlacedProfile left, PlacedProfile right, double floor)
    {
        if (left.Unit == right.Unit && left.Rise == right.Rise && left.Profile.BandHeight == right.Profile.BandHeight)
        {
            int units = left.Profile.LeastDistance(right.Profile, (int)Math.Ceiling(floor / left.Unit));
            return units == int.MinValue ? double.NegativeInfinity : units * left.Unit;
        }

        double least = double.NegativeInfinity;
        double leftHeight = left.Profile.BandHeight * left.Unit;
        double rightHeight = right.Profile.BandHeight * right.Unit;
        ReadOnlySpan<int> edges = left.Profile.Right;
        for (int i = 0; i < edges.Length; i++)
        {
            if (edges[i] == int.MinValue)
            {
                continue;
            }

            double bottom = ((left.Profile.First + i) * leftHeight) + left.Rise;
            double edge = edges[i] * left.Unit;
            int from = (int)Math.Floor((bottom - floor - right.Rise) / rightHeight) - right.Profile.First;
            int to = (int)Math.Floor((bottom + leftHeight + floor - right.Rise) / rightHeight) - right.Profile.First;
            for (int k = Math.Max(0, from); k <= to && k < right.Profile.Left.Length; k++)
            {
                int other = right.Profile.Left[k];
                if (other != int.MaxValue)
                {
                    double otherBottom = ((right.Profile.First + k) * rightHeight) + right.Rise;
                    // Ink is somewhere inside the bands: half a band nearer than their middles.
                    double apart = Math.Max(0, Math.Abs(otherBottom + (rightHeight / 2) - bottom - (leftHeight / 2)) - ((leftHeight + rightHeight) / 4));
                    if (apart < floor)
                    {
                        least = Math.Max(least, edge - (other * right.Unit) + Math.Sqrt((floor * floor) - (apart * apart)));
                    }
                }
            }
        }

        return least;
    }
}
