using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Structure;

/// <summary>A long paragraph whose last sign is a letter: its full stop is missing, or its end is.</summary>
internal sealed class UnendedParagraphRule : IPassageRule
{
    private const int LeastWords = 12;

    public void Check(Passage passage, FindingList findings)
    {
        if (passage.Kind != PassageKind.Paragraph || passage.Words.Length < LeastWords)
        {
            return;
        }

        int end = passage.Text.Length;
        while (end > 0 && (passage.Text[end - 1] == Passage.Note || ArabicCharacters.IsSpace(passage.Text[end - 1])))
        {
            end--;
        }

        if (passage.Words[^1].End == end && !MayBeVerse(passage))
        {
            findings.Add(EditorialRules.UnendedParagraph, passage.SpanOf(passage.Words[^1].Start, passage.Words[^1].Length), "the paragraph ends without a sign", "write the sign that ends its last sentence, or what comes after it");
        }
    }

    /// <summary>A couplet or a caption: no sentence ends in it, and it is short or has lines of its own.</summary>
    private static bool MayBeVerse(Passage passage)
    {
        const int MostWords = 24;
        return passage.Text.AsSpan().IndexOfAny('\u06D4', '\u061F', '!') < 0 && (passage.Words.Length <= MostWords || passage.Text.Contains('\n', StringComparison.Ordinal));
    }
}
