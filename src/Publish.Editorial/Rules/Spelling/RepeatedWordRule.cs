using System.Collections.Frozen;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>کے کے, اور اور: words that Urdu never says twice. بار بار and آہستہ آہستہ are as they should be.</summary>
internal sealed class RepeatedWordRule : ISectionRule
{
    private static readonly FrozenSet<string> NeverTwice = "کے کو نے کا اور کہ سے ہیں تھا تھے تھی لیکن جو".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Check(CheckedSection section, FindingList findings)
    {
        bool[] neverTwice = section.Words.Map(NeverTwice.Contains);
        for (int p = 0; p < section.Passages.Length; p++)
        {
            ReadOnlySpan<int> ids = section.Words.Ids[p].AsSpan();
            for (int w = 1; w < ids.Length; w++)
            {
                if (ids[w] == ids[w - 1] && neverTwice[ids[w]])
                {
                    Check(section.Passages[p], w, findings);
                }
            }
        }
    }

    private static void Check(Passage passage, int index, FindingList findings)
    {
        Word first = passage.Words[index - 1];
        Word second = passage.Words[index];
        if (passage.Text.AsSpan(first.End, second.Start - first.End).IndexOfAnyExcept(" \r\n") < 0)
        {
            findings.Add(EditorialRules.RepeatedWord, passage.SpanOf(first.Start, second.End - first.Start), $"\u201C{first.In(passage.Text)}\u201D stands twice", "take one of the two out");
        }
    }
}
