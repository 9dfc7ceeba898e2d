using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>Links to headings can be checked only when all sections are known.</summary>
internal static class LinkChecks
{
    public static void Check(Book book, DiagnosticBag diagnostics)
    {
        HashSet<(string, string)> headings = [.. book.Sections.SelectMany(s => s.Blocks.OfType<Heading>().Select(h => (s.Id, h.Id)))];
        foreach (Link link in book.Sections.SelectMany(BookText.Links))
        {
            if (link.Target is BookTarget { HeadingId: { } heading } target && !headings.Contains((target.SectionId, heading)))
            {
                diagnostics.Add(ManuscriptRules.InvalidLink, link.Span, $"there is no heading with the id \u201C{heading}\u201D", $"write {{#{heading}}} at the end of the heading");
            }
        }
    }
}
