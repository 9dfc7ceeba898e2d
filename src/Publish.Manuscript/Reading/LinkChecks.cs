using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>Links to headings can be checked only when all sections are known.</summary>
internal static class LinkChecks
{
    public static void Check(Book book, DiagnosticBag diagnostics)
    {
        Dictionary<string, HashSet<string>> headings = book.Sections.ToDictionary(s => s.Id, HeadingsOf, StringComparer.Ordinal);
        foreach (Link link in book.Sections.SelectMany(BookText.Links))
        {
            if (link.Target is BookTarget { HeadingId: { } heading } target && !headings[target.SectionId].Contains(heading))
            {
                string? near = Suggestion.Nearest(heading, headings[target.SectionId]);
                string hint = near is null ? $"write {{#{heading}}} at the end of the heading" : $"did you mean \u201C{near}\u201D?";
                diagnostics.Add(ManuscriptRules.InvalidLink, link.Span, $"there is no heading with the id \u201C{heading}\u201D", hint);
            }
        }
    }

    private static HashSet<string> HeadingsOf(Section section) => [.. BookText.TextBlocks(section).OfType<Heading>().Select(h => h.Id)];
}
