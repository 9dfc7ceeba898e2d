namespace Publish.Manuscript.Checks.Characters;

/// <summary>A tatweel between two letters stretches the word for the eye and breaks it for every search. At a word's edge it shows how a letter joins, and stays.</summary>
internal sealed class TatweelRule : IPassageRule
{
    private const char Tatweel = '\u0640';

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = text.IndexOf(Tatweel, StringComparison.Ordinal); at >= 0;)
        {
            int end = at + 1;
            while (end < text.Length && text[end] == Tatweel)
            {
                end++;
            }

            if (Letters.IsLetter(Letters.BaseBefore(text, at)) && Letters.IsLetter(passage.At(end)))
            {
                findings.Add(EditorialRules.Tatweel, passage.SpanOf(at, end - at), "tatweel inside a word", "delete it: lines are filled by the spaces between words", passage.Replace(at, end - at, ""));
            }

            at = end < text.Length ? text.IndexOf(Tatweel, end) : -1;
        }
    }
}
