using Publish.Core.Units;

namespace Publish.Layout.Flow;

/// <summary>The widths of a table's columns, as in CSS 2.1, 17.5.2.2: from the widest cell and the longest word of each.</summary>
internal static class TableColumns
{
    /// <param name="natural">Of each column the width of its widest cell in one line.</param>
    /// <param name="least">Of each column the width of its longest word.</param>
    /// <param name="room">For all of them together.</param>
    public static Pt[] Widths(double[] natural, double[] least, double room)
    {
        double sum = natural.Sum();
        if (sum <= room)
        {
            double rest = (room - sum) / natural.Length;
            return [.. natural.Select(n => new Pt(n + rest))];
        }

        // Where not even the longest words have room, no column is promised more than a fair share, and the words that are longer are broken.
        double fair = room / natural.Length;
        double[] promised = least.Sum() <= room ? least : [.. least.Select(l => Math.Max(0, Math.Min(l, fair)))];
        return [.. Share(natural, promised, room).Select(w => new Pt(Math.Max(0, w)))];
    }

    /// <summary>Narrow columns get what they ask for, and the others share what is left in proportion, none below its least.</summary>
    private static double[] Share(double[] wanted, double[] least, double room)
    {
        var widths = new double[wanted.Length];
        List<int> free = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i)];
        double leastOfFree = least.Sum();
        while (free.Count > 0 && wanted[free[0]] <= room / free.Count && room - wanted[free[0]] >= leastOfFree - least[free[0]])
        {
            Fix(free[0], wanted[free[0]]);
        }

        while (free.Count > 0)
        {
            double scale = room / free.Sum(i => wanted[i]);
            int narrow = free.FindIndex(i => wanted[i] * scale < least[i]);
            if (narrow < 0)
            {
                free.ForEach(i => widths[i] = wanted[i] * scale);
                break;
            }

            Fix(free[narrow], least[free[narrow]]);
        }

        return widths;

        void Fix(int column, double width)
        {
            widths[column] = width;
            room -= width;
            leastOfFree -= least[column];
            free.Remove(column);
        }
    }
}
