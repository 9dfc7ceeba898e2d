namespace Publish.Manuscript.Checks.Punctuation;

/// <summary><c>تھیں(اس</c>. A number in brackets close to a word may be a note's mark: <see cref="Structure.OldNoteMarkRule"/>.</summary>
internal sealed class NoSpaceAroundBracketsRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        for (int at = Scan.Next(text, Scan.Brackets); at >= 0; at = Scan.Next(text, Scan.Brackets, at + 1))
        {
            bool before = text[at] == '(';
            int place = before ? at : at + 1;
            char outside = before ? passage.At(at - 1) : passage.At(at + 1);
            bool isWord = Letters.IsLetter(outside) || (before && Letters.IsMark(outside));
            if (isWord && Letters.IsLetter(Inside(passage, at, before)))
            {
                findings.Add(EditorialRules.NoSpaceAroundBrackets, passage.SpanOf(before ? at - 1 : at, 2), $"no space {(before ? "before" : "after")} {text[at]}", "put one there", passage.Insert(place, " "));
            }
        }
    }

    // The nearest sign inside the bracket that is no space.
    private static char Inside(Passage passage, int at, bool isOpener)
    {
        int step = isOpener ? 1 : -1;
        int inside = at + step;
        while (passage.At(inside) is ' ' or '\u201C' or '\u201D' or '"' || Letters.IsMark(passage.At(inside)))
        {
            inside += step;
        }

        return passage.At(inside);
    }
}
