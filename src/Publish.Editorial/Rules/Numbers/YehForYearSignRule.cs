using Publish.Editorial.Passages;
using Publish.Editorial.Rules.Characters;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>۱۹۳۰ئ</c>: what converters of InPage files make of ۱۹۳۰ء.</summary>
internal sealed class YehForYearSignRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = StandardHamza.Next(text, 0); at >= 0; at = StandardHamza.Next(text, at + 1))
        {
            if (StandardHamza.YearSignAt(text, at) is { } form)
            {
                findings.Add(EditorialRules.YehForYearSign, passage.SpanOf(at, 1), "ئ after a year", "write ء U+0621", passage.Replace(at, 1, form.New!));
            }
        }
    }
}
