namespace Publish.Core.Source;

/// <summary>What somebody may have meant who wrote another word.</summary>
public static class Suggestion
{
    private const int MaxLength = 100;
    private const int MaxWords = 1000;

    /// <summary>The word that is meant, if one is near enough: at most a third of its letters differ.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        if (word.Length > MaxLength || words.Count() > MaxWords)
        {
            return null;
        }

        string? nearest = words.Where(w => w.Length <= MaxLength).Order(StringComparer.Ordinal).MinBy(w => Distance(w, word));
        return nearest is not null && Distance(nearest, word) <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    /// <summary>How many letters must be put in, left out, changed or exchanged with their neighbour to make one word of the other (Damerau).</summary>
    private static int Distance(string a, string b)
    {
        int[] before = [];
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] next = [i, .. row[1..]];
            for (int k = 1; k <= b.Length; k++)
            {
                int change = row[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
                next[k] = Math.Min(change, Math.Min(row[k], next[k - 1]) + 1);
                if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                {
                    next[k] = Math.Min(next[k], before[k - 2] + 1);
                }
            }

            (before, row) = (row, next);
        }

        return row[^1];
    }
}
