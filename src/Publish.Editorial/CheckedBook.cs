using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Publish.Editorial.Passages;
using Publish.Editorial.Quotes;
using Publish.Editorial.Words;
using Publish.Manuscript.Model;

namespace Publish.Editorial;

/// <summary>A section with its Urdu passages.</summary>
/// <param name="Quotes">The pairs of quotation marks in each passage, by the passage's place in the list.</param>
/// <param name="LongQuotations">The marks of quotations that go over several passages.</param>
internal sealed record CheckedSection(
    Section Section, ImmutableArray<Passage> Passages, SectionWords Words, ImmutableArray<PassageQuotes> Quotes, ImmutableArray<(QuotedMark Open, QuotedMark Close)> LongQuotations)
{
    public static CheckedSection Read(Section section)
    {
        ImmutableArray<Passage> passages = PassageReader.Read(section);
        (ImmutableArray<(QuotedMark Open, QuotedMark Close)> pairs, ImmutableArray<PassageQuotes> quotes) = LongQuotationFinder.Find(passages, [.. passages.Select(QuoteScanner.Find)]);
        return new CheckedSection(section, passages, SectionWords.Of(passages), quotes, pairs);
    }

    /// <summary>Goes through the places of some words.</summary>
    /// <param name="values">By the words' numbers; null for those that are of no concern.</param>
    public void ForEach<T>(T?[] values, Action<Passage, Word, T> action)
        where T : class
    {
        if (values.All(v => v is null))
        {
            return;
        }

        for (int p = 0; p < Passages.Length; p++)
        {
            ReadOnlySpan<int> ids = Words.Ids[p].AsSpan();
            for (int w = 0; w < ids.Length; w++)
            {
                if (values[ids[w]] is { } value)
                {
                    action(Passages[p], Passages[p].Words[w], value);
                }
            }
        }
    }
}

/// <summary>What rules may know of the book beyond what they look at.</summary>
/// <param name="Words">How often each word stands in the book.</param>
internal sealed record CheckedBook(Book Book, ImmutableArray<CheckedSection> Sections, Dictionary<string, int> Words)
{
    public Lexicon Lexicon { get; } = Lexicon.Shared;

    public HouseStyle House { get; } = HouseStyle.Of(Book, Sections);

    public static CheckedBook Read(Book book)
    {
        var sections = new CheckedSection[book.Sections.Length];
        Parallel.For(0, sections.Length, i => sections[i] = CheckedSection.Read(book.Sections[i]));
        return new CheckedBook(book, ImmutableCollectionsMarshal.AsImmutableArray(sections), SectionWords.Count(sections.Select(s => s.Words)));
    }
}
