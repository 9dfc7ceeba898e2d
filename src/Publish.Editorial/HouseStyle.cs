using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Editorial.Quotes;
using Publish.Editorial.Rules.Numbers;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>The quotation marks and digits of a book: what book.yaml chooses, or else the marks of Urdu and the digits that the text uses most.</summary>
internal sealed record HouseStyle(QuotationMarks Quotes, NumeralSystem Numerals)
{
    public static HouseStyle Of(Book book, ImmutableArray<CheckedSection> sections) => new(
        book.Info.Checks.Quotes ?? UsualQuotes(sections),
        book.Info.Checks.Numerals ?? UsualNumerals(book, sections));

    /// <summary>Those of Urdu. Guillemets are the only others that whole books are printed with, so a book that mostly has them keeps them.</summary>
    private static QuotationMarks UsualQuotes(ImmutableArray<CheckedSection> sections)
    {
        QuotedText[] outer = [.. sections.SelectMany(s => s.Quotes).SelectMany(q => q.Pairs).Where(p => p is { Depth: 0, IsSingle: false })];
        return 2 * outer.Count(p => p.Has(QuotationMarks.Angle)) > outer.Length ? QuotationMarks.Angle : Language.Urdu.Profile.Quotation;
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
