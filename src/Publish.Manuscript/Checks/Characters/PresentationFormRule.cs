using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Checks.Words;

namespace Publish.Manuscript.Checks.Characters;

/// <summary>Old programs wrote letters as they were drawn. ﷺ and ﷽ are signs of their own, and stay.</summary>
internal sealed class PresentationFormRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0;)
        {
            int end = at;
            var letters = new StringBuilder();
            while (end < text.Length && PresentationForms.LettersOf(text[end]) is { } form)
            {
                letters.Append(form);
                end++;
            }

            if (end > at)
            {
                string meant = WordForm.InUrduLetters(letters.ToString()).Replace('\u0647', '\u06C1');
                findings.Add(EditorialRules.PresentationForm, passage.SpanOf(at, end - at), $"drawn forms in place of the letters \u201C{meant}\u201D", "write the letters themselves", passage.Replace(at, end - at, meant));
            }

            at = Next(text, Math.Max(end, at + 1));
        }
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAnyInRange('\uFB50', '\uFEFC') : -1;
        return found < 0 ? -1 : from + found;
    }
}
