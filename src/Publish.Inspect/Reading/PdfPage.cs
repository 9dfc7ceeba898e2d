namespace Publish.Inspect.Reading;

/// <summary>A page with what it inherits from the tree above it (ISO 32000-1, 7.7.3).</summary>
/// <param name="Number">From 1.</param>
internal sealed record PdfPage(int Number, Node Node, IReadOnlyList<Node> Ancestors)
{
    /// <summary>The page's own value, or that of the nearest node above that has one.</summary>
    public Node Inherited(string key) => Node[key].Exists ? Node[key] : Ancestors.Select(a => a[key]).FirstOrDefault(v => v.Exists);

    public Node Resources => Inherited("Resources");

    /// <summary>Null where the file has none of this name, or none that is a box.</summary>
    public double[]? Box(string name)
    {
        double[] box = Inherited(name).Numbers;
        return box.Length == 4 && box.All(double.IsFinite) ? [Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Max(box[0], box[2]), Math.Max(box[1], box[3])] : null;
    }

    public IEnumerable<Node> Annotations => Node["Annots"].Items.Where(a => a.Dictionary is not null);

    /// <summary>Walks the page tree from the catalog; a tree that turns back on itself is left where it does.</summary>
    public static IReadOnlyList<PdfPage> ReadAll(Node catalog)
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<int>();
        var open = new Stack<(Node Node, Node[] Ancestors)>();
        open.Push((catalog["Pages"], []));
        while (open.TryPop(out (Node Node, Node[] Ancestors) next))
        {
            if (!seen.Add(next.Node.Object))
            {
                continue;
            }

            if (next.Node["Kids"].IsArray)
            {
                foreach (Node kid in next.Node["Kids"].Items.Reverse())
                {
                    open.Push((kid, [next.Node, .. next.Ancestors]));
                }
            }
            else if (next.Node.Dictionary is not null)
            {
                pages.Add(new PdfPage(pages.Count + 1, next.Node, next.Ancestors));
            }
        }

        return pages;
    }
}
