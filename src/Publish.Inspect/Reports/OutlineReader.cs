using System.Collections.Immutable;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Reports;

/// <summary>The bookmarks (ISO 32000-1, 12.3.3) in the order in which a reader shows them.</summary>
internal static class OutlineReader
{
    public static ImmutableArray<OutlineItem> Read(Node outlines)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        var seen = new HashSet<int>();
        var open = new Stack<(Node Item, int Level)>();
        open.Push((outlines["First"], 1));
        while (open.TryPop(out (Node Item, int Level) next))
        {
            if (next.Item.Dictionary is null || !seen.Add(next.Item.Object))
            {
                continue;
            }

            items.Add(new OutlineItem(next.Level, next.Item["Title"].Text ?? ""));
            open.Push((next.Item["Next"], next.Level));
            open.Push((next.Item["First"], next.Level + 1));
        }

        return items.ToImmutable();
    }
}
