using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Pdf.Content;
using Publish.Pdf.Fonts;
using Publish.Pdf.Objects;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Export;

/// <summary>Writes the pages with their contents and links, and the tree that holds them.</summary>
internal sealed class PageWriter(ObjectWriter file, DocumentIds ids, FontSet fonts, StructureCollector structure, DestinationWriter destinations)
{
    private readonly ContentWriter _content = new();
    private readonly LinkWriter _links = new(file, structure, destinations);

    public void WriteAll(ImmutableArray<Page> pages)
    {
        var painter = new PagePainter(_content, new TextPainter(fonts, _content), structure);
        for (int i = 0; i < pages.Length; i++)
        {
            structure.BeginPage();
            painter.Paint(pages[i]);
            ObjectId contents = file.Allocate();
            file.Stream(contents, _content.Written);
            IReadOnlyList<ObjectId> annotations = _links.Write(pages[i], pages.Length);
            WritePage(pages[i], ids.FirstPage.At(i), i, contents, annotations);
        }

        WriteTree(pages.Length);
    }

    private void WritePage(Page page, ObjectId id, int structureKey, ObjectId contents, IReadOnlyList<ObjectId> annotations)
    {
        using DictionaryWriter dictionary = file.Dictionary(id);
        dictionary.Name("Type", "Page").Reference("Parent", ids.PageTree).Reals("MediaBox", 0, 0, page.Width.Value, page.Height.Value);
        using (DictionaryWriter resources = dictionary.Dictionary("Resources"))
        {
            resources.Reference("Font", ids.Fonts);
        }

        dictionary.Reference("Contents", contents).Integer("StructParents", structureKey).Name("Tabs", "S");
        if (annotations.Count > 0)
        {
            using ArrayWriter array = dictionary.Array("Annots");
            foreach (ObjectId annotation in annotations)
            {
                array.Reference(annotation);
            }
        }
    }

    private void WriteTree(int count)
    {
        using DictionaryWriter tree = file.Dictionary(ids.PageTree);
        tree.Name("Type", "Pages").Integer("Count", count);
        using ArrayWriter kids = tree.Array("Kids");
        for (int i = 0; i < count; i++)
        {
            kids.Reference(ids.FirstPage.At(i));
        }
    }
}
