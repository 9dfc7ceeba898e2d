using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Editorial.Passages;

/// <summary>What a passage is in its essay.</summary>
internal enum PassageKind
{
    Paragraph,
    Heading,
    VerseLine,
    Cell,

    /// <summary>A value of YAML: it is checked, and never mended.</summary>
    Metadata,
}

/// <summary>One run of Urdu text as the source has it, character by character, with the places of all of them.</summary>
/// <remarks>
/// What is not Urdu, such as code, addresses and words in other languages, is one <see cref="Masked"/>; a note's mark is <see cref="Note"/>; marks of Markdown are left out.
/// </remarks>
internal sealed class Passage(SourceText source, PassageKind kind, string text, ImmutableArray<PassagePiece> pieces)
{
    public const char Masked = '\uFFFC';
    public const char Note = '\uFFFB';

    private ImmutableArray<Word> _words;

    public SourceText Source { get; } = source;

    public PassageKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>Arabic that is not marked as Arabic; masked in <see cref="Text"/>.</summary>
    public ImmutableArray<SourceSpan> UnmarkedArabic { get; init; } = [];

    /// <summary>Marks of the Arabic script on no letter of it, in left-to-right text of an Urdu essay.</summary>
    public ImmutableArray<SourceSpan> MarksInLatin { get; init; } = [];

    /// <summary>Where references to the book's own titles and numbers are masked.</summary>
    public ImmutableHashSet<int> References { get; init; } = [];

    /// <summary>The words in Arabic letters, each with its marks.</summary>
    public ImmutableArray<Word> Words => _words.IsDefault ? _words = Word.Find(Text) : _words;

    /// <summary>The character at a place, or a line feed before the first and after the last.</summary>
    public char At(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\n';

    public SourceSpan SpanOf(int start, int length)
    {
        int from = OffsetOf(start);
        int to = length == 0 ? from : EndOffsetOf(start + length - 1);
        return new SourceSpan(Source, from, Math.Max(0, to - from));
    }

    /// <summary>The edit that puts another text in the place of a stretch; none where marks of Markdown or something masked stand in it.</summary>
    public ImmutableArray<TextEdit> Replace(int start, int length, string newText)
    {
        if (Kind == PassageKind.Metadata || length == 0)
        {
            return [];
        }

        PassagePiece piece = pieces[PieceAt(start)];
        return piece.IsText && start + length <= piece.Start + piece.Length ? [new TextEdit(SpanOf(start, length), newText)] : [];
    }

    /// <summary>The edit that puts a text between two characters; none where marks of Markdown stand between them.</summary>
    public ImmutableArray<TextEdit> Insert(int index, string newText)
    {
        if (Kind == PassageKind.Metadata || index <= 0 || index >= Text.Length)
        {
            return [];
        }

        int after = EndOffsetOf(index - 1);
        return after == OffsetOf(index) ? [new TextEdit(new SourceSpan(Source, after, 0), newText)] : [];
    }

    private int OffsetOf(int index)
    {
        if (pieces.IsEmpty)
        {
            return 0;
        }

        if (index >= Text.Length)
        {
            return pieces[^1].SourceEnd;
        }

        PassagePiece piece = pieces[PieceAt(index)];
        return piece.IsText ? piece.SourceStart + index - piece.Start : piece.SourceStart;
    }

    private int EndOffsetOf(int index)
    {
        PassagePiece piece = pieces[PieceAt(index)];
        return piece.IsText ? piece.SourceStart + index - piece.Start + 1 : piece.SourceEnd;
    }

    private int PieceAt(int index)
    {
        int low = 0;
        int high = pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

/// <summary>Characters that stand in the source one after another, or something that stands for one character.</summary>
/// <param name="Start">In the passage.</param>
/// <param name="Length">In the passage; 1 for what is no text.</param>
internal readonly record struct PassagePiece(int Start, int Length, int SourceStart, int SourceLength, bool IsText)
{
    public int SourceEnd => SourceStart + SourceLength;
}
