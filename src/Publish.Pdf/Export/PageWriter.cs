using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Pdf.Content;
using Publish.Pdf.Fonts;
using Publish.Pdf.Images;
using Publish.Pdf.Objects;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Export;

/// <summary>Writes the pages with their contents and links, and the tree that holds them.</summary>
internal sealed class PageWriter(ObjectWriter file, DocumentIds ids, EmbeddedFonts fonts, ImageSet images, StructureCollector structure, DestinationWriter destinations)
{
    private readonly ContentWriter _content = new();
    private readonly LinkWriter _links = new(file, structure, destinations);

    /// <param name="turnsLeft">Whether the file says that its pages turn from right to left.</param>
    public void WriteAll(ImmutableArray<Page> pages, bool turnsLeft)
    {
        var tree = new PageTree(file, ids, pages.Length);
        var painter = new PagePainter(_content, new TextPainter(fonts, _content, turnsLeft), images, structure);
        for (int i = 0; i < pages.Length; i++)
        {
            structure.BeginPage();
            painter.Paint(pages[i]);
            ObjectId contents = file.Allocate();
            file.Stream(contents, _content.Written);
            IReadOnlyList<ObjectId> annotations = _links.Write(pages[i], pages.Length);
            WritePage(pages[i], i, tree.ParentOf(i), contents, painter.UsedImages, annotations);
        }

        tree.Write();
    }

    private void WritePage(Page page, int index, ObjectId parent, ObjectId contents, IReadOnlyCollection<ImageResource> images, IReadOnlyList<ObjectId> annotations)
    {
        using DictionaryWriter dictionary = file.Dictionary(ids.FirstPage.At(index));
        dictionary.Name("Type", "Page").Reference("Parent", parent).Reals("MediaBox", 0, 0, page.Width.Value, page.Height.Value);
        WriteResources(dictionary, ids, images);
        dictionary.Reference("Contents", contents).Integer("StructParents", index).Name("Tabs", "S");
        if (annotations.Count > 0)
        {
            using ArrayWriter array = dictionary.Array("Annots");
            foreach (ObjectId annotation in annotations)
            {
                array.Reference(annotation);
            }
        }
    }

    public static void WriteResources(DictionaryWriter page, DocumentIds ids, IReadOnlyCollection<ImageResource> images)
    {
        using DictionaryWriter resources = page.Dictionary("Resources");
        resources.Reference("Font", ids.Fonts);
        if (images.Count > 0)
        {
            using DictionaryWriter names = resources.Dictionary("XObject");
            foreach (ImageResource image in images)
            {
                names.Reference(image.Name, image.Id);
            }
        }
    }
}
