using System.Collections.Immutable;

namespace Publish.Editorial.Passages;

/// <summary>Letters of Arabic script and the marks on them, from one space or sign to the next.</summary>
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public static ImmutableArray<Word> Find(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (int start = Scan.Next(text, Scan.Letters); start >= 0;)
        {
            int end = Scan.End(text, Scan.WordParts, start);
            words.Add(new Word(start, end - start));
            start = Scan.Next(text, Scan.Letters, end);
        }

        return words.ToImmutable();
    }
}
