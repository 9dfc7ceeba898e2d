using Publish.Editorial.Passages;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary><c>موجود ہ</c>: a letter alone, or a piece that no list has, that makes a common word with the word before it.</summary>
internal sealed class ExtraSpaceRule : ISectionRule
{
    private const int LeastCount = 50;

    // A word that stands more often in the book is one of its own.
    private const int MostTimes = 2;

    // These stand alone: و as a word of its own, the others as initials and abbreviations.
    private const string Alone = "\u0648\u0622\u0639\u0635\u062C\u0645\u0646\u0633\u0634\u0642\u0641\u0627\u0621";

    private enum Piece
    {
        /// <summary>A word of the list or of the book.</summary>
        Word,
        Letter,
        Unknown,
    }

    public void Check(CheckedSection section, FindingList findings)
    {
        Piece[] pieces = section.Words.Map(w => PieceOf(w, findings));
        for (int p = 0; p < section.Passages.Length; p++)
        {
            ReadOnlySpan<int> ids = section.Words.Ids[p].AsSpan();
            for (int w = 1; w < ids.Length; w++)
            {
                if (MayBePieces(pieces[ids[w - 1]], pieces[ids[w]]))
                {
                    Check(section.Passages[p], w, findings);
                }
            }
        }
    }

    private static void Check(Passage passage, int index, FindingList findings)
    {
        Word first = passage.Words[index - 1];
        Word second = passage.Words[index];
        if (second.Start != first.End + 1 || passage.Text[first.End] != ' ' || first.Length + second.Length == 2)
        {
            return;
        }

        string joined = WordForm.Plain(string.Concat(first.In(passage.Text), second.In(passage.Text)));
        if (findings.Book.Lexicon.Count(joined) >= LeastCount)
        {
            findings.Add(EditorialRules.ExtraSpace, passage.SpanOf(first.Start, second.End - first.Start), "a space seems to stand inside a word", $"write \u201C{joined}\u201D if it is one word");
        }
    }

    private static bool MayBePieces(Piece first, Piece second) =>
        (first == Piece.Word && second == Piece.Letter) || first == Piece.Unknown || (first == Piece.Word && second == Piece.Unknown);

    private static Piece PieceOf(string word, FindingList findings) => word.Length == 1
        ? Alone.Contains(word[0], StringComparison.Ordinal) ? Piece.Word : Piece.Letter
        : findings.Book.Words[word] <= MostTimes && !findings.Book.Lexicon.Knows(word) && !findings.Settings.Words.Contains(word) ? Piece.Unknown : Piece.Word;
}
