using Publish.Layout.Pages;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Tagging;

/// <summary>Writes the structure tree with its parent tree and its tree of identifiers (ISO 32000-1, 14.7).</summary>
internal sealed class StructureWriter(ObjectWriter file, StructureCollector collector, ObjectId firstPage, IReadOnlyList<Page> pages)
{
    private readonly List<(StructureElement Element, ObjectId Id)> _order = [];
    private readonly Dictionary<StructureElement, ObjectId> _ids = [];
    private readonly SortedDictionary<string, ObjectId> _names = new(Comparer<string>.Create(TreeWriter.CompareNames));

    /// <param name="root">The number of the structure tree's root.</param>
    public void Write(ObjectId root)
    {
        Number(collector.Root);
        ObjectId parents = file.Allocate();
        ObjectId names = _names.Count > 0 ? file.Allocate() : default;
        using (DictionaryWriter tree = file.Dictionary(root))
        {
            tree.Name("Type", "StructTreeRoot").Reference("K", _ids[collector.Root]).Reference("ParentTree", parents)
                .Integer("ParentTreeNextKey", pages.Count + collector.Annotated.Count);
            if (_names.Count > 0)
            {
                tree.Reference("IDTree", names);
            }
        }

        foreach ((StructureElement element, ObjectId id) in _order)
        {
            WriteElement(element, id, element == collector.Root ? root : _ids[element.Parent!]);
        }

        WriteParentTree(parents);
        if (_names.Count > 0)
        {
            ObjectId[] targets = [.. _names.Values];
            TreeWriter.WriteNameTree(file, names, [.. _names.Keys], (array, index) => array.Reference(targets[index]));
        }
    }

    /// <summary>The children to write, in order: see the remarks on <see cref="StructureElement"/>. A table keeps its empty rows and cells, so that columns stay columns.</summary>
    private IEnumerable<StructureElement> ShownChildren(StructureElement element)
        => collector.Find(element) is { HasContent: true } kids
            ? kids.Kids.Where(kid => kid.Element is not null).Select(kid => kid.Element!)
            : element.Children.Where(child => collector.Find(child) is not null || (element.Role, child.Role) is (StructureRole.TableRow, _) or (StructureRole.Table, StructureRole.TableRow));

    private void Number(StructureElement element)
    {
        ObjectId id = file.Allocate();
        _ids.Add(element, id);
        _order.Add((element, id));
        if (element.Id is { } name)
        {
            _names.Add(name, id);
        }

        foreach (StructureElement child in ShownChildren(element))
        {
            Number(child);
        }
    }

    private void WriteElement(StructureElement element, ObjectId id, ObjectId parent)
    {
        ElementKids? kids = collector.Find(element);
        using DictionaryWriter dictionary = file.Dictionary(id);
        dictionary.Name("Type", "StructElem").Name("S", StandardNames.Of(element.Role)).Reference("P", parent);
        if (kids is { FirstPage: >= 0 })
        {
            dictionary.Reference("Pg", firstPage.At(kids.FirstPage));
        }

        if (element.Id is { } name)
        {
            dictionary.Text("ID", name);
        }

        if (element.Language is { } language)
        {
            dictionary.Text("Lang", language.Tag);
        }

        if (element.AlternativeText is { } alternative)
        {
            dictionary.Text("Alt", alternative);
        }

        WriteAttributes(dictionary, element, kids);
        WriteKids(dictionary, element, kids);
    }

    private void WriteKids(DictionaryWriter dictionary, StructureElement element, ElementKids? kids)
    {
        using ArrayWriter array = dictionary.Array("K");
        if (kids is not { HasContent: true })
        {
            foreach (StructureElement child in ShownChildren(element))
            {
                array.Reference(_ids[child]);
            }

            return;
        }

        foreach (ElementKid kid in kids.Kids)
        {
            WriteKid(array, kid, kids.FirstPage);
        }
    }

    private void WriteKid(ArrayWriter array, ElementKid kid, int elementPage)
    {
        if (kid.Element is { } child)
        {
            array.Reference(_ids[child]);
        }
        else if (kid.IsAnnotation)
        {
            using DictionaryWriter reference = array.Dictionary();
            reference.Name("Type", "OBJR").Reference("Pg", firstPage.At(kid.Page)).Reference("Obj", kid.Annotation);
        }
        else if (kid.Page == elementPage)
        {
            array.Integer(kid.Sequence);
        }
        else
        {
            using DictionaryWriter reference = array.Dictionary();
            reference.Name("Type", "MCR").Reference("Pg", firstPage.At(kid.Page)).Integer("MCID", kid.Sequence);
        }
    }

    private void WriteAttributes(DictionaryWriter dictionary, StructureElement element, ElementKids? kids)
    {
        if (element.Role == StructureRole.TableHeader)
        {
            using DictionaryWriter attributes = dictionary.Dictionary("A");
            attributes.Name("O", "Table").Name("Scope", "Column");
        }
        else if (element.Numbering is { } numbering)
        {
            using DictionaryWriter attributes = dictionary.Dictionary("A");
            attributes.Name("O", "List").Name("ListNumbering", StandardNames.Of(numbering));
        }
        else if (element.Role == StructureRole.Figure && kids?.Box is { } box)
        {
            double height = pages[kids.FirstPage].Height.Value;
            using DictionaryWriter attributes = dictionary.Dictionary("A");
            attributes.Name("O", "Layout").Name("Placement", "Block")
                .Reals("BBox", box.Left.Value, height - box.Bottom.Value, box.Right.Value, height - box.Top.Value);
        }
    }

    /// <summary>Pages have the keys from 0, annotations those that follow.</summary>
    private void WriteParentTree(ObjectId id)
    {
        int count = pages.Count + collector.Annotated.Count;
        TreeWriter.WriteNumberTree(file, id, [.. Enumerable.Range(0, count)], (array, index) =>
        {
            if (index >= pages.Count)
            {
                array.Reference(_ids[collector.Annotated[index - pages.Count]]);
                return;
            }

            using ArrayWriter elements = array.Array();
            foreach (StructureElement element in collector.Pages[index])
            {
                elements.Reference(_ids[element]);
            }
        });
    }
}
