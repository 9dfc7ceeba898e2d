using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Checks.Numbers;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Checks;

/// <summary>The quotation marks and digits of a book: what its book.yaml says, or else what stands most often in its text.</summary>
internal sealed record HouseStyle(QuotePair Quotes, NumeralSystem Numerals)
{
    public static HouseStyle Of(Book book, ImmutableArray<CheckedSection> sections) => new(
        book.Info.Checks.Quotes ?? UsualQuotes(sections),
        book.Info.Checks.Numerals ?? UsualNumerals(book, sections));

    private static QuotePair UsualQuotes(ImmutableArray<CheckedSection> sections)
    {
        QuotePair[] used = [.. sections.SelectMany(s => s.Quotes).SelectMany(q => q.Pairs).Select(p => p.Marks)];
        QuotePair curly = QuotePair.Named["curly"];
        return QuotePair.Named.Values.OrderByDescending(pair => used.Count(u => u == pair)).ThenBy(pair => pair == curly ? 0 : 1).ThenBy(pair => pair.Open, StringComparer.Ordinal).First();
    }

    private static NumeralSystem UsualNumerals(Book book, ImmutableArray<CheckedSection> sections)
    {
        int[] counts = new int[Enum.GetValues<NumeralSystem>().Length];
        foreach (DigitRun run in sections.SelectMany(s => s.Passages).SelectMany(p => DigitRun.InUrdu(p.Text)))
        {
            counts[(int)run.System]++;
        }

        int most = counts.Max();
        return counts[(int)book.Info.Numerals] == most ? book.Info.Numerals : (NumeralSystem)Array.IndexOf(counts, most);
    }
}
