namespace Publish.Inspect.Reading;

/// <summary>The structure tree (ISO 32000-1, 14.7), in its own order.</summary>
internal sealed class StructureTree
{
    private const int Deepest = 400;

    private readonly List<TaggedElement> _elements = [];
    private readonly HashSet<int> _seen = [];
    private readonly Node _roleMap;

    private StructureTree(Node root)
    {
        Root = root;
        _roleMap = root["RoleMap"];
    }

    public Node Root { get; }

    public IReadOnlyList<TaggedElement> Elements => _elements;

    /// <summary>The element that each marked-content sequence belongs to.</summary>
    public Dictionary<(int Stream, int Number), TaggedElement> ByContent { get; } = [];

    /// <summary>Sequences that more than one element claims.</summary>
    public List<(int Stream, int Number)> Shared { get; } = [];

    /// <summary>The element of each annotation, by its object number.</summary>
    public Dictionary<int, TaggedElement> ByAnnotation { get; } = [];

    public static StructureTree Read(Node root)
    {
        var tree = new StructureTree(root);
        foreach (Node kid in root["K"].Each)
        {
            tree.Add(kid, null, 0, 0);
        }

        return tree;
    }

    /// <summary>Follows the role map to a standard type; what goes round in a circle ends where it began.</summary>
    public string StandardTypeOf(string type)
    {
        var seen = new HashSet<string>();
        while (!StandardTypes.Contains(type) && seen.Add(type) && _roleMap[type].Name is { } mapped)
        {
            type = mapped;
        }

        return type;
    }

    private void Add(Node kid, TaggedElement? parent, int page, int depth)
    {
        if (kid.Integer is { } number && parent is not null)
        {
            AddContent(parent, page, number);
        }
        else if (kid["Type"].Name == "MCR" && parent is not null)
        {
            int stream = kid.ReferenceOf("Stm") is > 0 and int form ? form : kid.ReferenceOf("Pg") is > 0 and int own ? own : page;
            AddContent(parent, stream, kid["MCID"].Integer ?? -1);
        }
        else if (kid["Type"].Name == "OBJR" && parent is not null)
        {
            parent.Objects.Add(kid["Obj"]);
            ByAnnotation.TryAdd(kid.ReferenceOf("Obj"), parent);
        }
        else if (kid["S"].Name is { } type && depth < Deepest && (parent is null || kid.Object != parent.Node.Object ? _seen.Add(kid.Object) : true))
        {
            AddElement(kid, parent, type, page, depth);
        }
    }

    private void AddElement(Node node, TaggedElement? parent, string type, int page, int depth)
    {
        var element = new TaggedElement(node, parent, type, StandardTypeOf(type));
        _elements.Add(element);
        parent?.Children.Add(element);
        int own = node.ReferenceOf("Pg") is > 0 and int stated ? stated : page;
        foreach (Node kid in node["K"].Each)
        {
            Add(kid, element, own, depth + 1);
        }
    }

    private void AddContent(TaggedElement element, int stream, int number)
    {
        element.Content.Add((stream, number));
        if (!ByContent.TryAdd((stream, number), element) && ByContent[(stream, number)] != element)
        {
            Shared.Add((stream, number));
        }
    }
}
