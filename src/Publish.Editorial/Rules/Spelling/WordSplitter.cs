using System.Collections.Frozen;
using Publish.Editorial.Words;

namespace Publish.Editorial.Rules.Spelling;

/// <summary>Parts a run of letters into words of the list: as few as do.</summary>
internal sealed class WordSplitter(Lexicon lexicon)
{
    private const int MaxLength = 40;
    private const int MaxPart = 16;
    private const int MaxParts = 4;

    // Rarer words are too often pieces of others.
    private const int LeastCount = 40;

    private const int VeryCommon = 1000;

    // Other words of two letters are pieces of longer ones.
    private static readonly FrozenSet<string> Short = "کے کی کا کو سے نے پر ہے ہو کہ یہ جو وہ اس ان اب تو ہی تک نہ جا دو گا گی گے کر جس جب یا ہم سب دے لے".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortByText = Short.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] AfterParticiple = ["ہے", "ہوں", "تھا"];

    // A pronoun or a postposition begins many names; only before a word this common is it one.
    private static readonly FrozenSet<string> Doubtful = "کو یہ جو اس".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // No word of Urdu begins or ends in them by composition.
    private static readonly FrozenSet<string> First = "اور جس میں تھی تھا تھے نہیں ہیں پھر لیکن مگر کو یہ جو اس".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Last = "اور جس میں تھی تھا تھے نہیں ہیں پھر بھی ہے کیا".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words with spaces between them; null where the letters do not fall into words, or may be a compound.</summary>
    public string? Split(string word)
    {
        if (word.Length > MaxLength)
        {
            return null;
        }

        // The fewest parts that make the first so many letters, and where the last of them begins.
        Span<(int Parts, int Start)> best = stackalloc (int Parts, int Start)[word.Length + 1];
        best.Fill((int.MaxValue, 0));
        best[0] = (0, 0);
        for (int end = 2; end <= word.Length; end++)
        {
            for (int start = Math.Max(0, end - MaxPart); start <= end - 2; start++)
            {
                if (best[start].Parts < best[end].Parts - 1 && IsPart(word.AsSpan(start, end - start)))
                {
                    best[end] = (best[start].Parts + 1, start);
                }
            }
        }

        if (best[word.Length].Parts is < 2 or > MaxParts)
        {
            return null;
        }

        var parts = new List<string>();
        for (int end = word.Length; end > 0; end = best[end].Start)
        {
            parts.Insert(0, word[best[end].Start..end]);
        }

        return IsNoCompound(parts) ? string.Join(' ', parts) : null;
    }

    /// <summary>Where a word certainly falls into two: a common word after اور, or ہے after a participle; 0 where it may be one word.</summary>
    /// <param name="word">Without vowel signs.</param>
    public static int CertainSplit(string word)
    {
        const int Common = 500;
        Lexicon words = Lexicon.Shared;
        if (word.Length < 5 || words.Knows(word))
        {
            return 0;
        }

        if (word.StartsWith("اور", StringComparison.Ordinal) && word.Length > 5 && words.Count(word.AsSpan(3)) >= Common)
        {
            return 3;
        }

        string? last = Array.Find(AfterParticiple, l => word.EndsWith("تا" + l, StringComparison.Ordinal));
        return last is not null && words.Count(word.AsSpan(0, word.Length - last.Length)) >= LeastCount ? word.Length - last.Length : 0;
    }

    private bool IsPart(ReadOnlySpan<char> part) => part.Length == 2 ? ShortByText.Contains(part) : lexicon.Count(part) >= LeastCount;

    /// <summary>Letters that only end words, or words that no compound has, say that a space is missing.</summary>
    private bool IsNoCompound(List<string> parts) =>
        (First.Contains(parts[0]) && (!Doubtful.Contains(parts[0]) || lexicon.Count(parts[1]) >= VeryCommon)) || Last.Contains(parts[^1]) || parts[1..^1].Exists(Last.Contains) || parts[..^1].Exists(p => p[^1] is '\u06D2' or '\u06BA' && p is not ("بے" or "پے"));
}
