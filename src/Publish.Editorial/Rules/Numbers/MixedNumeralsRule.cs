using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary>Digits of another system than the book's. They are changed only where book.yaml has chosen: the author may have meant them.</summary>
internal sealed class MixedNumeralsRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        NumeralSystem house = findings.Book.House.Numerals;
        bool chosen = findings.Settings.Numerals is not null;
        foreach (DigitRun run in DigitRun.InUrdu(passage.Text))
        {
            if (run.System != house)
            {
                string number = passage.Text.Substring(run.Start, run.Length);
                string meant = string.Concat(number.Select(digit => Numerals.Format(Numerals.Parse([digit])!.Value, house)));
                string hint = chosen ? $"write {meant}" : $"write {meant}; with `checks: numerals:` in book.yaml `publish fix` does it";
                findings.Add(EditorialRules.MixedNumerals, passage.SpanOf(run.Start, run.Length), $"{NameOf(run.System)} digits, where the book has {NameOf(house)} ones", hint, chosen ? passage.Replace(run.Start, run.Length, meant) : []);
            }
        }
    }

    private static string NameOf(NumeralSystem system) => system switch
    {
        NumeralSystem.Latin => "Latin",
        NumeralSystem.Arabic => "Arabic",
        _ => "Urdu",
    };
}
