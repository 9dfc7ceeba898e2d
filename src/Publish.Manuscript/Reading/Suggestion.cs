namespace Publish.Manuscript.Reading;

internal static class Suggestion
{
    /// <summary>How many letters must be put in, left out or changed to make one word of the other (Levenshtein).</summary>
    public static int Distance(string a, string b)
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
