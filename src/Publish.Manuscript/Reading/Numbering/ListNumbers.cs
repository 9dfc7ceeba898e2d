using Markdig.Syntax;
using Publish.Manuscript.Reading.Markdown;

namespace Publish.Manuscript.Reading.Numbering;

/// <summary>Numbered lists are counted from their first number: labels that say otherwise would not be printed.</summary>
internal static class ListNumbers
{
    public static void Check(ListBlock list, SourceMap places)
    {
        List<ListItemBlock> items = [.. list.OfType<ListItemBlock>()];
        // The same number before each item is Markdown's way of leaving the counting to the machine.
        if (!list.IsOrdered || items.All(i => i.Order == items[0].Order))
        {
            return;
        }

        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].Order != items[0].Order + i)
            {
                places.Report(
                    ManuscriptRules.ListNumbers,
                    items[i],
                    $"the item is numbered {items[i].Order} and will be printed as {items[0].Order + i}",
                    "correct the number, or begin a new list after a paragraph");
                return;
            }
        }
    }
}
