using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>A tatweel between two letters stretches the word for the eye and breaks it for every search. At a word's edge it shows how a letter joins, and stays. Where it lengthens no letter, it is in the place of a dash.</summary>
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

            char before = ArabicCharacters.BaseBefore(text, at);
            char after = passage.At(end);
            bool isDash = !ArabicCharacters.JoinsForward(before) && (ArabicCharacters.IsLetter(before) || ArabicCharacters.IsDigit(before) || ArabicCharacters.IsSpace(before)) && (ArabicCharacters.IsSpace(after) || ArabicCharacters.IsDigit(after) || (ArabicCharacters.IsLetter(before) && ArabicCharacters.IsLetter(after)));
            if (isDash)
            {
                findings.Add(EditorialRules.TatweelDash, passage.SpanOf(at, end - at), "a tatweel that lengthens no letter", "write a dash, – U+2013 or — U+2014, if it separates; else delete it");
            }
            else if (ArabicCharacters.IsLetter(before) && ArabicCharacters.IsLetter(after))
            {
                findings.Add(EditorialRules.Tatweel, passage.SpanOf(at, end - at), "tatweel inside a word", "delete it: lines are filled by the spaces between words", passage.Replace(at, end - at, ""));
            }

            at = end < text.Length ? text.IndexOf(Tatweel, end) : -1;
        }
    }
}
