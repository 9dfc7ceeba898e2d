using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Publish.Benchmarks;

/// <summary>The justified lines of a PDF, read from the places of its glyphs: for each line the words and the spaces between them.</summary>
internal sealed class SetText(List<SetLine> lines)
{
    /// <summary>The space of Noto Nastaliq Urdu at 12 points.</summary>
    private const double Space = 0.132 * 12;
    private const double Measure = (148 - 32) / 25.4 * 72;
    private const double Indent = 18;
    private const double Left = 16 / 25.4 * 72;

    /// <summary>As multiples of the font's own space, without the last lines of paragraphs.</summary>
    /// <param name="words">So many words the text has, and between the words of a line one gap less than there are words: what is read beyond that are gaps inside words, the narrowest of all.</param>
    public IReadOnlyList<double> Spaces(int words)
    {
        double[] gaps = [.. lines.SelectMany(l => l.Gaps).Order()];
        double narrowest = gaps[Math.Clamp(gaps.Length - (words - lines.Count), 0, gaps.Length - 1)];
        return [.. lines.Where(l => l.IsFull).SelectMany(l => l.Gaps).Where(g => g >= narrowest).Select(g => g / Space)];
    }

    public static SetText Read(string path)
    {
        using PdfDocument document = PdfDocument.Open(path);
        var lines = new List<SetLine>();
        foreach (Page page in document.GetPages())
        {
            lines.AddRange(LinesOf(page));
        }

        return new SetText(lines);
    }

    /// <summary>The same words broken as a typewriter would: each line takes what fits, and what is left goes into its spaces.</summary>
    public IReadOnlyList<double> FirstFit()
    {
        var spaces = new List<double>();
        var words = new List<double>();
        foreach (SetLine line in lines)
        {
            words.AddRange(line.Words);
            if (!line.IsFull)
            {
                AddFirstFit(words, spaces);
                words.Clear();
            }
        }

        return spaces;
    }

    private static void AddFirstFit(List<double> words, List<double> spaces)
    {
        double measure = Measure - Indent;
        int start = 0;
        double sum = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (i > start && sum + words[i] + ((i - start) * Space) > measure)
            {
                int gaps = i - start - 1;
                spaces.AddRange(Enumerable.Repeat(gaps > 0 ? (measure - sum) / gaps / Space : 1, gaps));
                (start, sum, measure) = (i, 0, Measure);
            }

            sum += words[i];
        }
    }

    /// <summary>Glyphs come line by line from left to right; in two of the three their heights vary inside a word.</summary>
    private static IEnumerable<SetLine> LinesOf(Page page)
    {
        var line = new List<(double From, double To)>();
        double baseline = 0;
        foreach (Letter letter in page.Letters.Where(l => l.PointSize is > 11 and < 13 || l.PointSize <= 1.5))
        {
            double from = Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X);
            double to = Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);
            bool begins = line.Count > 0 && (from < line[^1].From - 40 || letter.StartBaseLine.Y < baseline - 24);
            if (begins)
            {
                yield return Close(line);
                line.Clear();
            }

            baseline = line.Count == 0 ? letter.StartBaseLine.Y : Math.Max(baseline, letter.StartBaseLine.Y);
            if (!string.IsNullOrWhiteSpace(letter.Value) && to - from > 0.01)
            {
                line.Add((from, to));
            }
        }

        if (line.Count > 0)
        {
            yield return Close(line);
        }
    }

    private static SetLine Close(List<(double From, double To)> glyphs)
    {
        glyphs.Sort();
        var words = new List<double>();
        var gaps = new List<double>();
        double from = glyphs[0].From;
        double to = glyphs[0].To;
        foreach ((double f, double t) in glyphs)
        {
            if (f - to > 0.5)
            {
                words.Add(to - from);
                gaps.Add(f - to);
                from = f;
            }

            to = Math.Max(to, t);
        }

        words.Add(to - from);
        words.Reverse();
        return new SetLine(words, gaps, glyphs[0].From < Left + 3);
    }
}

/// <param name="Words">Their widths in points, from right to left.</param>
/// <param name="IsFull">It reaches the left margin: it does not end a paragraph.</param>
internal sealed record SetLine(List<double> Words, List<double> Gaps, bool IsFull);
