using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Inline = Publish.Manuscript.Model.Inline;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>The headings of one file: three levels, none of them skipped, each with an id.</summary>
internal sealed class HeadingReader(InlineReader inlines, SourceMap places, TextIds ids, AnchorIds placeIds)
{
    private const int Levels = 3;

    private int _level;

    /// <summary>Null where there is no text.</summary>
    public Heading? Read(HeadingBlock block)
    {
        ImmutableArray<Inline> text = inlines.ReadHeading(block.Inline);
        if (text.IsEmpty)
        {
            return null;
        }

        string id = placeIds.Take(ref text, 'h');
        return text.IsEmpty ? null : new Heading(LevelOf(block), id, ids.Next(), text, places.Of(block));
    }

    private int LevelOf(HeadingBlock block)
    {
        int level = Math.Clamp(block.Level - 1, 1, Levels);
        if (block.IsSetext)
        {
            places.Report(
                ManuscriptRules.UnsupportedMarkdown,
                block,
                "a line of - or = makes the lines above it a heading",
                "write ## before the heading; an empty line and *** for a break");
        }
        else if (block.Level == 1)
        {
            places.Report(ManuscriptRules.TopHeading, block, "# is the essay\u2019s title, which stands in the front matter", "use ## for the first level inside an essay");
        }
        else if (block.Level > Levels + 1)
        {
            places.Report(ManuscriptRules.UnsupportedMarkdown, block, "there are three levels of headings inside an essay: ##, ### and ####");
        }
        else if (level > _level + 1)
        {
            places.Report(ManuscriptRules.HeadingJump, block, $"the heading is {level - _level} levels below the one before", $"use {new string('#', _level + 2)}");
        }

        _level = Math.Min(level, _level + 1);
        return _level;
    }
}
