using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Some write it for ی, some mean the alef of عیسیٰ: only the word decides, so nothing is mended.</summary>
internal sealed class AlefMaksuraRule : IPassageRule
{
    private const char AlefMaksura = '\u0649';

    public void Check(Passage passage, FindingList findings)
    {
        if (!passage.Text.Contains(AlefMaksura, StringComparison.Ordinal))
        {
            return;
        }

        foreach (Word word in passage.Words)
        {
            if (word.In(passage.Text).Contains(AlefMaksura))
            {
                string written = word.In(passage.Text).ToString();
                string withYeh = written.Replace(AlefMaksura, '\u06CC');
                string hint = findings.Book.Lexicon.Knows(WordForm.Plain(withYeh)) ? $"write \u201C{withYeh}\u201D" : "write ی, or یٰ where an alef is heard";
                findings.Add(EditorialRules.AlefMaksura, passage.SpanOf(word.Start, word.Length), $"alef maksura U+0649 in \u201C{written}\u201D", hint);
            }
        }
    }
}
