using System.Text;
using Publish.Core.Unicode;
using Publish.Manuscript.Checks.Words;

namespace Publish.Manuscript.Checks.Characters;

/// <summary>Old programs wrote letters as they were drawn. ﷺ and ﷽ are signs of their own, and stay.</summary>
internal sealed class PresentationFormRule : IPassageRule
{
    /// <summary>ﷲ, in whose place old fonts drew no alef.</summary>
    public const char Allah = '\uFDF2';

    private const char Alef = '\u0627';
    private const char Lam = '\u0644';

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0;)
        {
            int end = at;
            var letters = new StringBuilder();
            while (end < text.Length && PresentationForms.LettersOf(text[end]) is { } form)
            {
                letters.Append(IsAllahAfterAlef(text, end) ? form[1..] : form);
                end++;
            }

            if (end > at)
            {
                string meant = WordForm.InUrduLetters(letters.ToString()).Replace('\u0647', '\u06C1');
                bool isSafe = IsSafe(text, at, end);
                string hint = isSafe ? "write the letters themselves" : "write what is meant: some fonts draw other signs in the place of these forms";
                findings.Add(EditorialRules.PresentationForm, passage.SpanOf(at, end - at), $"presentation forms for the letters \u201C{meant}\u201D", hint, isSafe ? passage.Replace(at, end - at, meant) : []);
            }

            at = Next(text, Math.Max(end, at + 1));
        }
    }

    /// <summary>Whether a form is the ﷲ of اﷲ, عبداﷲ: an alef comes before it, so that it is لله.</summary>
    public static bool IsAllahAfterAlef(string text, int at) => text[at] == Allah && Letters.BaseBefore(text, at) == Alef;

    /// <summary>Ligatures are certain only in words that have nothing but forms: beside ordinary letters they may be the pause signs of some font for the Quran.</summary>
    private static bool IsSafe(string text, int at, int end)
    {
        if (end == at + 1 && text[at] == Allah)
        {
            // لﷲ is لله; and an alef alone before ﷲ is its own, with a space too many.
            bool hasLooseAlef = at > 1 && text[at - 1] == ' ' && text[at - 2] == Alef && (at == 2 || !Letters.IsLetter(text[at - 3]));
            return Letters.BaseBefore(text, at) != Lam && !hasLooseAlef;
        }

        bool isWholeWord = !Letters.IsLetter(Letters.BaseBefore(text, at)) && (end == text.Length || !(Letters.IsLetter(text[end]) || Letters.IsMark(text[end])));
        return isWholeWord || !text.AsSpan(at, end - at).ContainsAnyInRange('\uFBDD', '\uFDFF');
    }

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAnyInRange('\uFB50', '\uFEFC') : -1;
        return found < 0 ? -1 : from + found;
    }
}
