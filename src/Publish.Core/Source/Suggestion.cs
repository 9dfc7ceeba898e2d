namespace Publish.Manuscript.Reading;

internal static class Suggestion
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

    /// <summary>How many letters must be put in, left out or changed to make one word of the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= b.Length; k++)
            {
                int change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.Min(change, Math.Min(row[k], row[k - 1]) + 1);
            }
        }

        return row[^1];
    }
}
