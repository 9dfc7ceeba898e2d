using Publish.Pdf.Objects;

namespace Publish.Pdf.Export;

/// <summary>The tree that holds the pages (ISO 32000-1, 7.7.3): a root, and under it nodes of some pages each once there are many, so that readers find a page quickly.</summary>
internal sealed class PageTree(ObjectWriter file, DocumentIds ids, int pageCount)
{
    private const int PagesPerNode = 32;

    private readonly int _nodes = pageCount <= PagesPerNode ? 0 : (pageCount + PagesPerNode - 1) / PagesPerNode;
    private readonly ObjectId _firstNode = pageCount <= PagesPerNode ? default : file.Allocate((pageCount + PagesPerNode - 1) / PagesPerNode);

    public ObjectId ParentOf(int page) => _nodes == 0 ? ids.PageTree : _firstNode.At(page / PagesPerNode);

    public void Write()
    {
        if (_nodes == 0)
        {
            WriteNode(ids.PageTree, null, pageCount, ids.FirstPage, pageCount);
            return;
        }

        WriteNode(ids.PageTree, null, pageCount, _firstNode, _nodes);
        for (int i = 0; i < _nodes; i++)
        {
            int first = i * PagesPerNode;
            int count = Math.Min(PagesPerNode, pageCount - first);
            WriteNode(_firstNode.At(i), ids.PageTree, count, ids.FirstPage.At(first), count);
        }
    }

    /// <param name="kids">How many objects from <paramref name="firstKid"/> on are its kids.</param>
    private void WriteNode(ObjectId id, ObjectId? parent, int pages, ObjectId firstKid, int kids)
    {
        using DictionaryWriter node = file.Dictionary(id);
        node.Name("Type", "Pages").Integer("Count", pages);
        if (parent is { } parentId)
        {
            node.Reference("Parent", parentId);
        }

        using ArrayWriter array = node.Array("Kids");
        for (int i = 0; i < kids; i++)
        {
            array.Reference(firstKid.At(i));
        }
    }
}
