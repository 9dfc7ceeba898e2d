using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>Links to headings can be checked only when all sections are known.</summary>
internal static class LinkChecks
{
    public static void Check(Book book, DiagnosticBag diagnostics)
    {
        ILookup<string, string> headings = book.Sections.SelectMany(s => BookText.TextBlocks(s).OfType<Heading>().Select(h => (Section: s.Id, h.Id))).ToLookup(h => h.Section, h => h.Id, StringComparer.Ordinal);
        HashSet<(string, string)> known = [.. headings.SelectMany(section => section.Select(id => (section.Key, id)))];
        foreach (Link link in book.Sections.SelectMany(BookText.Links))
        {
            if (link.Target is BookTarget { HeadingId: { } heading } target && !known.Contains((target.SectionId, heading)))
            {
                string hint = Suggestion.Nearest(heading, headings[target.SectionId]) is { } near ? $"did you mean \u201C{near}\u201D?" : $"write {{#{heading}}} at the end of the heading";
                diagnostics.Add(ManuscriptRules.InvalidLink, link.Span, $"there is no heading with the id \u201C{heading}\u201D", hint);
            }
        }
    }
}
