using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Form C: آ is one character, not ا with a mark.</summary>
internal sealed class NotComposedRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        if (Nfc.IsNormalized(passage.Text))
        {
            return;
        }

        string text = passage.Text;
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            while (end < text.Length && IsCombining(text[end]))
            {
                end++;
            }

            string cluster = text[start..end];
            if (end > start + 1 && Nfc.Normalize(cluster) is var composed && composed != cluster)
            {
                findings.Add(
                    EditorialRules.NotComposed, passage.SpanOf(start, end - start), $"\u201C{composed}\u201D is written in parts", "write it composed, in Unicode\u2019s Form C", passage.Replace(start, end - start, composed));
            }

            start = end;
        }
    }

    private static bool IsCombining(char c) => ArabicCharacters.IsMark(c) || c is >= '\u0300' and <= '\u036F';
}
