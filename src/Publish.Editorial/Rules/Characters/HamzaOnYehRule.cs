using System.Buffers;
using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Characters;

/// <summary>Inside a word یٔ is ئ, which Unicode does not compose by itself. At a word's end it may be an izafat: <see cref="Spelling.IzafatFormRule"/>.</summary>
internal sealed class HamzaOnYehRule : IPassageRule
{
    private static readonly SearchValues<string> YehAndHamza = SearchValues.Create(["\u06CC\u0654", "\u0649\u0654"], StringComparison.Ordinal);

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 2))
        {
            if (ArabicCharacters.IsLetter(passage.At(at + 2)))
            {
                // ہیٔت may be meant for ہیئت: then a letter is missing, and a person has to decide.
                var form = new HamzaForm(at, 2, "\u0626");
                var longer = new HamzaForm(at + 1, 1, "\u0626");
                bool isSafe = IsKnown(text, form) || !IsKnown(text, longer);
                string hint = isSafe ? "write ئ U+0626" : $"write \u201C{form.WordIn(text)}\u201D or \u201C{longer.WordIn(text)}\u201D";
                findings.Add(EditorialRules.HamzaOnYeh, passage.SpanOf(at, 2), "yeh with a separate hamza inside a word", hint, isSafe ? passage.Replace(at, 2, "\u0626") : []);
            }
        }
    }

    private static bool IsKnown(string text, HamzaForm form) => Lexicon.Shared.Knows(WordForm.InUrduLetters(form.WordIn(text)));

    private static int Next(string text, int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(YehAndHamza) : -1;
        return found < 0 ? -1 : from + found;
    }
}
