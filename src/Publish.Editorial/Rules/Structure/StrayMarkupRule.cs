using System.Buffers;
using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Structure;

/// <summary>Marks of emphasis that mark nothing and would be printed: <c>** لفظ**</c>. Markup of other dialects is found by the manuscript's reader (M046).</summary>
internal sealed class StrayMarkupRule : IPassageRule
{
    private const string Hint = "close to its words *\u2026* or **\u2026** marks emphasis, and \\ before it prints the sign itself; else take it out";
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_");

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int i = Scan.Next(text, Signs); i >= 0;)
        {
            int end = i + 1;
            while (passage.At(end) == text[i])
            {
                end++;
            }

            bool closeToWord = ArabicCharacters.IsLetter(ArabicCharacters.BaseBefore(text, i)) || ArabicCharacters.IsLetter(passage.At(end));
            SourceSpan span = passage.SpanOf(i, end - i);
            bool meant = span.Start > 0 && span.Source.Text[span.Start - 1] == '\\';
            if (!meant && (end - i >= 2 || (text[i] == '*' && closeToWord)))
            {
                findings.Add(EditorialRules.StrayMarkup, span, $"\u201C{text[i..end]}\u201D stands in the text as it is", Hint);
            }

            i = Scan.Next(text, Signs, end);
        }
    }
}
