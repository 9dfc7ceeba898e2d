namespace Publish.Inspect.Reading;

/// <summary>A structure element as the file has it.</summary>
/// <param name="Type">As written.</param>
/// <param name="StandardType">As the role map explains it; the type itself where nothing does.</param>
internal sealed record TaggedElement(Node Node, TaggedElement? Parent, string Type, string StandardType)
{
    public List<TaggedElement> Children { get; } = [];

    /// <summary>Sequences of pages and of forms: the object number of the page or form, and the MCID.</summary>
    public List<(int Stream, int Number)> Content { get; } = [];

    /// <summary>What object references point at.</summary>
    public List<Node> Objects { get; } = [];

    public IEnumerable<TaggedElement> Ancestors
    {
        get
        {
            for (TaggedElement? element = Parent; element is not null; element = element.Parent)
            {
                yield return element;
            }
        }
    }

    /// <summary>Its own language or that of the nearest element above that has one.</summary>
    public string? Language => Node["Lang"].Text ?? Ancestors.Select(a => a.Node["Lang"].Text).FirstOrDefault(l => l is not null);

    /// <summary>The value of an attribute in any of its attribute objects.</summary>
    public Node Attribute(string owner, string key) => Node["A"].Each.Where(a => a["O"].Name == owner).Select(a => a[key]).FirstOrDefault(v => v.Exists);
}
