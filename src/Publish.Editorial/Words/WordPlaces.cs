using Publish.Core.Source;

namespace Publish.Editorial.Words;

internal static class WordPlaces
{
    /// <summary>Where each of some words stands for the first time in the book, with the title of its essay.</summary>
    /// <param name="words">In their plain form.</param>
    public static Dictionary<string, (SourceSpan Span, string Section)> First(CheckedBook book, HashSet<string> words)
    {
        var places = new Dictionary<string, (SourceSpan Span, string Section)>(StringComparer.Ordinal);
        foreach (CheckedSection section in words.Count == 0 ? [] : book.Sections)
        {
            section.ForEach(section.Words.Map(w => words.Contains(w) ? w : null), (passage, word, plain) => places.TryAdd(plain, (passage.SpanOf(word.Start, word.Length), section.Section.Title)));
        }

        return places;
    }
}
