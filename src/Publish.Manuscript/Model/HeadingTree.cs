using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>A heading with the headings below it.</summary>
/// <param name="Language">The language in force where the heading is.</param>
public sealed record HeadingNode(Heading Heading, Language Language, ImmutableArray<HeadingNode> Children);

/// <summary>The divisions of a section: for the bookmarks of the PDF and the contents of the EPUB alike.</summary>
public static class HeadingTree
{
    /// <summary>The headings of the introduction and of the text, also those in a passage of another language; a heading inside a quotation is no division of the section.</summary>
    public static ImmutableArray<HeadingNode> Of(Section section)
    {
        (Heading Heading, Language Language)[] headings = [.. HeadingsIn(section.Introduction?.Blocks ?? [], section.Language), .. HeadingsIn(section.Blocks, section.Language)];
        int next = 0;
        return Below(headings, ref next, 0);
    }

    private static ImmutableArray<HeadingNode> Below((Heading Heading, Language Language)[] headings, ref int next, int level)
    {
        var nodes = ImmutableArray.CreateBuilder<HeadingNode>();
        while (next < headings.Length && headings[next].Heading.Level > level)
        {
            (Heading heading, Language language) = headings[next++];
            nodes.Add(new HeadingNode(heading, language, Below(headings, ref next, heading.Level)));
        }

        return nodes.ToImmutable();
    }

    private static IEnumerable<(Heading Heading, Language Language)> HeadingsIn(ImmutableArray<Block> blocks, Language language) => blocks.SelectMany(block => block switch
    {
        Heading heading => [(heading, heading.Language ?? language)],
        LanguageBlock inner => HeadingsIn(inner.Blocks, inner.Language ?? language),
        _ => Enumerable.Empty<(Heading, Language)>(),
    });
}
