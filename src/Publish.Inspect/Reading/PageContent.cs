namespace Publish.Inspect.Reading;

/// <summary>What the content of a page, or of a form that it draws, does.</summary>
internal sealed class PageContent(PdfPage page)
{
    public PdfPage Page { get; } = page;

    public List<ShownText> Texts { get; } = [];

    public List<MarkedSequence> Sequences { get; } = [];

    /// <summary>Each mark on the page with the sequence that it stands in; null for none.</summary>
    public List<(Mark Mark, MarkedSequence? Sequence)> Marks { get; } = [];

    public List<UsedColour> Colours { get; } = [];

    public HashSet<string> UnknownOperators { get; } = [];

    public HashSet<string> MissingResources { get; } = [];

    public List<Node> GraphicsStates { get; } = [];

    public List<Node> Forms { get; } = [];

    public List<Node> Pictures { get; } = [];

    public List<Node> InlinePictures { get; } = [];

    public HashSet<string> RenderingIntents { get; } = [];

    public int DeepestNesting { get; set; }

    /// <summary>What was not opened or closed in its turn.</summary>
    public List<string> Unbalanced { get; } = [];

    public HashSet<Limit> BrokenLimits { get; } = [];
}
