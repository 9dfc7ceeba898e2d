using System.Collections.Frozen;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>(رح) and its like have signs of their own, which many editors want and some do not: offered, never forced.</summary>
internal sealed class HonorificRule : IPassageRule
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ص"] = "\u0610 U+0610, or \uFDFA U+FDFA", ["صلعم"] = "\u0610 U+0610, or \uFDFA U+FDFA", ["ع"] = "\u0611 U+0611", ["رح"] = "\u0612 U+0612", ["رض"] = "\u0613 U+0613",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        foreach (Word word in passage.Words)
        {
            const int Longest = 4;
            bool inBrackets = word.Length <= Longest && passage.At(word.Start - 1) == '(' && passage.At(word.End) == ')';
            if (inBrackets && Signs.TryGetValue(word.In(passage.Text).ToString(), out string? sign))
            {
                findings.Add(EditorialRules.Honorific, passage.SpanOf(word.Start - 1, word.Length + 2), $"the honorific ({word.In(passage.Text)}) in letters", $"there is a sign for it: {sign}");
            }
        }
    }
}
