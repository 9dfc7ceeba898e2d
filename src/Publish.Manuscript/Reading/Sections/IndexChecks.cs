using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Sections;

/// <summary>What an index can be asked only when all sections are known.</summary>
internal static class IndexChecks
{
    public static void Check(Book book, DiagnosticBag diagnostics)
    {
        var kinds = new HashSet<IndexKind>();
        foreach (Section section in book.Sections.Where(s => s.Indexing is not null))
        {
            kinds.UnionWith(section.Indexing!.Kinds);
            CheckReferences(book, section, diagnostics);
        }

        IndexSpan? unused = book.Sections.SelectMany(Walk.Inlines).OfType<IndexSpan>().FirstOrDefault(s => !kinds.Contains(s.Kind));
        if (unused is not null)
        {
            diagnostics.Add(ManuscriptRules.UnusedIndexMark, unused.Span, "no index of the book shows what is marked here", "add a file with `role: index`, or take the mark away");
        }
    }

    private static void CheckReferences(Book book, Section index, DiagnosticBag diagnostics)
    {
        Dictionary<string, IndexEntry> entries = BookIndex.Of(book, index).SelectMany(g => g.Entries).ToDictionary(e => e.Heading, StringComparer.Ordinal);
        foreach (SeeReference reference in index.Indexing!.References)
        {
            foreach (string to in reference.To.Where(to => !entries.TryGetValue(to, out IndexEntry? entry) || entry.Places.IsEmpty))
            {
                string? near = Suggestion.Nearest(to, entries.Values.Where(e => !e.Places.IsEmpty).Select(e => e.Heading));
                diagnostics.Add(
                    ManuscriptRules.UnknownIndexHeading,
                    reference.Span,
                    $"nothing in the book is marked for \u201C{to}\u201D",
                    near is null ? $"mark it with {{index=\"{to}\"}}" : $"did you mean \u201C{near}\u201D?");
            }

            if (entries.TryGetValue(reference.From, out IndexEntry? source) && source.Places.IsEmpty == reference.Also)
            {
                diagnostics.Add(
                    ManuscriptRules.UnknownIndexHeading,
                    reference.Span,
                    reference.Also ? $"nothing in the book is marked for \u201C{reference.From}\u201D" : $"\u201C{reference.From}\u201D has pages of its own",
                    reference.Also ? "put it under `see:`" : "put it under `see-also:`");
            }
        }
    }
}
