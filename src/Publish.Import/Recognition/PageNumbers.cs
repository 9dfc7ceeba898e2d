using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>
/// Numbers alone in their lines. They are page numbers only where something besides the number says so: a form feed, a running head that repeats beside them, dashes round them,
/// or pages of one length whose ends cut sentences. Numbers that count sections from the beginning are headings; all others stay as they are.
/// </summary>
internal static partial class PageNumbers
{
    private const int FewestPages = 3;
    private const int MinPageWords = 60;
    private const int MaxHeading = 60;
    private const int LongParagraph = 25;

    public static Draft Recognise(Draft draft)
    {
        int[] at = [.. Enumerable.Range(0, draft.Lines.Length).Where(i => IsNumberLine(draft.Lines[i]))];
        HashSet<int> pages = ArePages(draft.Lines, at) ? [.. at] : [.. at.Where(i => draft.Lines[i].PageBefore || (i + 1 < draft.Lines.Length && draft.Lines[i + 1].PageBefore && RisesWith(draft.Lines, at, i)))];
        HashSet<int> headings = draft.Text.IsMarkdown ? [] : SectionsIn(draft.Lines, [.. at.Where(i => !pages.Contains(i))]);
        ImmutableArray<Gone> gone = [.. pages.Order().Select(i => new Gone("page number", draft.Lines[i].Span, draft.Lines[i].Text, IsLeftOut: true))];
        return draft with
        {
            Lines = [.. draft.Lines.Select((l, i) => headings.Contains(i) ? Heading(l) : l).Where((_, i) => !pages.Contains(i))],
            Gone = draft.Gone.AddRange(gone),
        };
    }

    private static bool IsNumberLine(Line line) => line is { Kind: LineKind.Paragraph, IsInTable: false, Region: null } && Form().IsMatch(line.Text) && line.Pieces.All(p => p is TextPiece);

    private static bool ArePages(ImmutableArray<Line> lines, int[] at)
    {
        int?[] numbers = [.. at.Select(i => NoteForms.NumberIn(lines[i].Text))];
        if (at.Length < 2 || !numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1 || (p.Second > p.First && p.Second <= p.First + 3)))
        {
            return false;
        }

        return at.All(i => Dashed().IsMatch(lines[i].Text)) || at.Skip(1).All(i => lines[i].PageBefore || (i + 1 < lines.Length && lines[i + 1].PageBefore))
            || HaveRunningHeads(lines, at) || (at.Length >= FewestPages && AreEven(lines, at) && CutSentences(lines, at));
    }

    /// <summary>Whether the same words are beside most of the numbers.</summary>
    private static bool HaveRunningHeads(ImmutableArray<Line> lines, int[] at)
    {
        IEnumerable<string> beside = at.SelectMany(i => new[] { i - 1, i + 1 }).Where(i => i >= 0 && i < lines.Length && !at.Contains(i) && lines[i].Words <= 10).Select(i => Headings.Letters(lines[i].Text)).Where(t => t.Length > 0);
        return beside.GroupBy(t => t, StringComparer.Ordinal).Any(g => g.Count() >= 2 && g.Count() * 3 >= at.Length);
    }

    /// <summary>Whether there is about as much text between any two numbers.</summary>
    private static bool AreEven(ImmutableArray<Line> lines, int[] at)
    {
        int[] words = [.. at.Zip(at.Skip(1)).Select(p => lines.Skip(p.First + 1).Take(p.Second - p.First - 1).Sum(l => l.Words))];
        return words.Min() >= MinPageWords && words.Max() <= words.Min() * 2;
    }

    /// <summary>Whether most of the numbers are inside a sentence: where a page ends, a section does not.</summary>
    private static bool CutSentences(ImmutableArray<Line> lines, int[] at) =>
        at.Count(i => i > 0 && lines[i - 1].Text.TrimEnd() is [.., var last] && last is not ('.' or '\u06D4' or '!' or '?' or '\u061F' or ':' or '\u201C' or '\u201D' or '"' or ')')) * 2 >= at.Length;

    private static bool RisesWith(ImmutableArray<Line> lines, int[] at, int i) => at.Any(other => other != i && Math.Abs((NoteForms.NumberIn(lines[other].Text) ?? 0) - (NoteForms.NumberIn(lines[i].Text) ?? 0)) == Math.Abs(Array.IndexOf(at, other) - Array.IndexOf(at, i)));

    /// <summary>Numbers that count 1, 2, 3 or 2, 3 through the text, each before a long paragraph: the first section often has none.</summary>
    private static HashSet<int> SectionsIn(ImmutableArray<Line> lines, int[] at)
    {
        var headings = new HashSet<int>();
        int next = 0;
        foreach (int i in at)
        {
            int number = NoteForms.NumberIn(lines[i].Text) ?? 0;
            bool begins = next == 0 ? number == 1 || (number == 2 && i > 0) : number == next;
            if (begins && number <= MaxHeading && i + 1 < lines.Length && lines[i + 1] is { Kind: LineKind.Paragraph, Words: >= LongParagraph })
            {
                headings.Add(i);
                next = number + 1;
            }
        }

        return headings;
    }

    private static Line Heading(Line line) => line.Doubted(new Doubt(ImportRules.Guess, $"the number \u201C{line.Text.Trim()}\u201D alone in its line was taken for a heading", "delete the line where it is a page number")) with
    {
        Kind = LineKind.Heading,
        Level = 2,
    };

    [GeneratedRegex(@"^\s*[-\u2013\u2014]?\s*(صفحہ\s*(نمبر)?\s*:?|page)?\s*[\[(]?\s*[0-9\u0660-\u0669\u06F0-\u06F9]{1,4}\s*[\])]?\s*[-\u2013\u2014]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*([-\u2013\u2014]\s*[0-9\u0660-\u0669\u06F0-\u06F9]{1,4}\s*[-\u2013\u2014]|(صفحہ\s*(نمبر)?\s*:?|page)\s*[0-9\u0660-\u0669\u06F0-\u06F9]{1,4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();
}
