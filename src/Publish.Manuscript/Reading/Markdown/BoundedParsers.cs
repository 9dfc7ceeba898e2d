using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Quotations as Markdig reads them, but not deeper than is sensible.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        Nesting.Check(processor);
        return base.TryOpen(processor);
    }
}

/// <summary>Lists as Markdig reads them, but not deeper than is sensible, and with labels in the digits of Urdu and Arabic too.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public BoundedListParser()
    {
        NumberLabelParser labels = new();
        ItemParsers.Replace<NumberedListItemParser>(labels);
        OpeningCharacters = ['-', '+', '*', .. labels.OpeningCharacters!];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        Nesting.Check(processor);
        return base.TryOpen(processor);
    }
}

/// <summary>Links as Markdig reads them, but with a near end to what may be an address.</summary>
/// <remarks>To look for one to the end of the paragraph takes minutes where there are many brackets.</remarks>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MaxLength = 2000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        StringSlice near = slice;
        near.End = Math.Min(slice.End, slice.Start + MaxLength);
        bool matched = base.Match(processor, ref near);
        slice.Start = near.Start;
        return matched;
    }
}
