using System.Text;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Old programs wrote letters as they were drawn. ﷺ and ﷽ are signs of their own, and stay.</summary>
internal sealed class PresentationFormRule : IPassageRule
{
    /// <summary>ﷲ, in whose place old fonts drew no alef.</summary>
    public const char Allah = '\uFDF2';

    private const char Alef = '\u0627';
    private const char Lam = '\u0644';
    private const char Tatweel = '\u0640';

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0;)
        {
            int end = at;
            var letters = new StringBuilder();
            while (end < text.Length && PresentationForms.LettersOf(text[end]) is { } form)
            {
                // The form of a mark is written on a space or a tatweel of its own.
                bool isMark = form.Length > 1 && form[0] is ' ' or Tatweel;
                letters.Append(isMark || IsAllahAfterAlef(text, end) ? form[1..] : form);
                end++;
            }

            if (end > at)
            {
                string meant = WordForm.InUrduLetters(letters.ToString()).Replace('\u0647', '\u06C1');
                bool isSafe = IsSafe(text, at, end);
                string hint = isSafe ? "write the letters themselves" : "write what is meant: some fonts draw other signs in the place of these forms";
                string what = meant.Any(ArabicCharacters.IsLetter) ? $"presentation forms for the letters \u201C{meant}\u201D" : $"U+{(int)text[at]:X4}, the presentation form of a mark";
                findings.Add(EditorialRules.PresentationForm, passage.SpanOf(at, end - at), what, hint, isSafe ? passage.Replace(at, end - at, meant) : []);
            }

            at = Next(text, Math.Max(end, at + 1));
        }
    }

    /// <summary>Whether a form is the ﷲ of اﷲ, عبداﷲ: an alef comes before it, so that it is لله.</summary>
    public static bool IsAllahAfterAlef(string text, int at) => text[at] == Allah && ArabicCharacters.BaseBefore(text, at) == Alef;

    /// <summary>Ligatures are certain only in words that have nothing but forms: beside ordinary letters they may be the pause signs of some font for the Quran.</summary>
    private static bool IsSafe(string text, int at, int end)
    {
        if (end == at + 1 && text[at] == Allah)
        {
            // لﷲ is لله; and an alef alone before ﷲ is its own, with a space too many.
            bool hasLooseAlef = at > 1 && text[at - 1] == ' ' && text[at - 2] == Alef && (at == 2 || !ArabicCharacters.IsLetter(text[at - 3]));
            return ArabicCharacters.BaseBefore(text, at) != Lam && !hasLooseAlef;
        }

        if (!text.AsSpan(at, end - at).ContainsAnyExceptInRange('\uFC00', '\uFDC7'))
        {
            // Nothing but ligatures: a word where the words beside it are written in forms too, else perhaps a pause sign.
            return IsForm(text.AsSpan(0, at).LastIndexOfAnyExcept(' ', '\n') is >= 0 and int before ? text[before] : ' ') || IsForm(text.AsSpan(end).IndexOfAnyExcept(' ', '\n') is >= 0 and int after ? text[end + after] : ' ');
        }

        if (text.AsSpan(at, end - at).IndexOfAnyExceptInRange('\uFE70', '\uFE7F') < 0)
        {
            return ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, at));
        }

        bool isWholeWord = !ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, at)) && (end == text.Length || !(ArabicCharacters.IsLetter(text[end]) || ArabicCharacters.IsMark(text[end])));
        return isWholeWord || !text.AsSpan(at, end - at).ContainsAnyInRange('\uFBDD', '\uFDFF');
    }

    private static bool IsForm(char c) => PresentationForms.LettersOf(c) is not null;

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAnyInRange('\uFB50', '\uFEFC') : -1;
        return found < 0 ? -1 : from + found;
    }
}
