using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Words;

/// <summary>The words of a section in their plain form, each by a number, so that a rule asks for a word's nature once and not wherever it stands.</summary>
/// <param name="Distinct">By number.</param>
/// <param name="Counts">How often each stands in the section.</param>
/// <param name="Ids">For each passage the numbers of its words, in their order.</param>
internal sealed record SectionWords(ImmutableArray<string> Distinct, ImmutableArray<int> Counts, ImmutableArray<ImmutableArray<int>> Ids)
{
    public static SectionWords Of(ImmutableArray<Passage> passages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var distinct = ImmutableArray.CreateBuilder<string>();
        var counts = new List<int>();
        var ids = new ImmutableArray<int>[passages.Length];
        for (int p = 0; p < ids.Length; p++)
        {
            Passage passage = passages[p];
            int[] inPassage = new int[passage.Words.Length];
            for (int w = 0; w < inPassage.Length; w++)
            {
                ReadOnlySpan<char> word = WordForm.PlainOf(passage.Words[w].In(passage.Text));
                ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(byText, word, out bool known);
                if (!known)
                {
                    id = counts.Count;
                    distinct.Add(word.ToString());
                    counts.Add(0);
                }

                inPassage[w] = id;
                counts[id]++;
            }

            ids[p] = ImmutableCollectionsMarshal.AsImmutableArray(inPassage);
        }

        return new SectionWords(distinct.ToImmutable(), [.. counts], ImmutableCollectionsMarshal.AsImmutableArray(ids));
    }

    /// <summary>How often each word stands in a whole book.</summary>
    public static Dictionary<string, int> Count(IEnumerable<SectionWords> sections)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SectionWords section in sections)
        {
            for (int i = 0; i < section.Distinct.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, section.Distinct[i], out _) += section.Counts[i];
            }
        }

        return counts;
    }

    /// <summary>What each distinct word is, by its number.</summary>
    public T[] Map<T>(Func<string, T> of)
    {
        T[] values = new T[Distinct.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = of(Distinct[i]);
        }

        return values;
    }
}
