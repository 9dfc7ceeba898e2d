using Markdig.Syntax;
using Publish.Manuscript.Reading.Markdown;

namespace Publish.Manuscript.Reading.Links;

/// <summary>Addresses by label, <c>[label]: https://…</c>: what no link uses would vanish without a word.</summary>
internal static class LinkDefinitions
{
    public static void Report(MarkdownDocument document, HashSet<LinkReferenceDefinition> used, SourceMap places)
    {
        foreach (LinkReferenceDefinition definition in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(g => g).OfType<LinkReferenceDefinition>())
        {
            if (definition.Label is ['^', ..])
            {
                places.Report(ManuscriptRules.UnusedNote, definition, $"[{definition.Label}] is no label of a note, and its text is left out", "a label has no spaces");
            }
            else if (!used.Contains(definition))
            {
                places.Report(
                    ManuscriptRules.UnusedDefinition,
                    definition,
                    $"no link uses the address [{definition.Label}]",
                    "take it away, or write [text][label] where the link should be");
            }
        }
    }
}
