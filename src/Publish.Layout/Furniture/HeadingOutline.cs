using System.Collections.Immutable;
using Publish.Layout.Flow;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;

namespace Publish.Layout.Furniture;

/// <summary>The headings of a section as a tree of bookmarks; note marks are no part of them.</summary>
internal static class HeadingOutline
{
    public static ImmutableArray<OutlineEntry> Of(Section section, ReferenceTexts references)
    {
        Heading[] headings = [.. section.Blocks.OfType<Heading>()];
        int next = 0;
        return Children(section.Id, headings, references, ref next, 1);
    }

    private static ImmutableArray<OutlineEntry> Children(string sectionId, Heading[] headings, ReferenceTexts references, ref int next, int level)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (next < headings.Length && headings[next].Level >= level)
        {
            Heading heading = headings[next++];
            ImmutableArray<OutlineEntry> children = Children(sectionId, headings, references, ref next, heading.Level + 1);
            entries.Add(new OutlineEntry(references.LineOf(heading.Inlines), Anchors.ForPlace(sectionId, heading.Id), children));
        }

        return entries.ToImmutable();
    }
}
