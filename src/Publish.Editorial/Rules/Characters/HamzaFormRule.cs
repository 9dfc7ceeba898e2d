using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>ٴ U+0674 and its like, which other languages write, and ء after ہ: Urdu has ئ, ؤ, ۂ.</summary>
internal sealed class HamzaFormRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = StandardHamza.Next(text, 0); at >= 0; at = StandardHamza.Next(text, at + 1))
        {
            if (StandardHamza.At(text, at) is { } form)
            {
                (int start, int end) = form.Bounds(text);
                string message = $"U+{(int)text[at]:X4} for the hamza in \u201C{text[start..end]}\u201D";
                string hint = form.New is null ? "write ئ, ؤ, أ, ۂ or ء, whichever the word has" : $"write \u201C{form.WordIn(text)}\u201D";
                findings.Add(EditorialRules.HamzaForm, passage.SpanOf(form.Start, form.Length), message, hint, form.New is null ? [] : passage.Replace(form.Start, form.Length, form.New));
            }
        }
    }
}
