using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>The bookmarks (ISO 32000-1, 12.3.3): the first level open, what is below it closed.</summary>
internal static class OutlineWriter
{
    public static void Write(ObjectWriter file, ObjectId root, ImmutableArray<OutlineEntry> entries, DestinationWriter destinations)
    {
        ObjectId first = file.Allocate(entries.Length);
        using (DictionaryWriter dictionary = file.Dictionary(root))
        {
            dictionary.Name("Type", "Outlines").Integer("Count", entries.Length);
            if (entries.Length > 0)
            {
                dictionary.Reference("First", first).Reference("Last", first.At(entries.Length - 1));
            }
        }

        WriteLevel(file, root, first, entries, destinations);
    }

    private static void WriteLevel(ObjectWriter file, ObjectId parent, ObjectId first, ImmutableArray<OutlineEntry> entries, DestinationWriter destinations)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            ImmutableArray<OutlineEntry> children = entries[i].Children;
            ObjectId firstChild = file.Allocate(children.Length);
            using (DictionaryWriter item = file.Dictionary(first.At(i)))
            {
                item.Text("Title", entries[i].Title).Reference("Parent", parent);
                if (i > 0)
                {
                    item.Reference("Prev", first.At(i - 1));
                }

                if (i + 1 < entries.Length)
                {
                    item.Reference("Next", first.At(i + 1));
                }

                if (children.Length > 0)
                {
                    item.Reference("First", firstChild).Reference("Last", firstChild.At(children.Length - 1)).Integer("Count", -children.Length);
                }

                if (destinations.TryFind(entries[i].Anchor, out Destination destination))
                {
                    destinations.Write(item, destination);
                }
            }

            WriteLevel(file, first.At(i), firstChild, children, destinations);
        }
    }
}
