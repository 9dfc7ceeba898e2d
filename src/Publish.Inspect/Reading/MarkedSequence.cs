namespace Publish.Inspect.Reading;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6) and those round it.</summary>
/// <param name="Number">Its MCID; null where it has none.</param>
/// <param name="Stream">The number of the form that it stands in; 0 for a page's own content.</param>
internal sealed record MarkedSequence(string Tag, int? Number, Node Properties, MarkedSequence? Outer, int Stream)
{
    public bool IsArtifact => Tag == "Artifact";

    public IEnumerable<MarkedSequence> Chain
    {
        get
        {
            for (MarkedSequence? sequence = this; sequence is not null; sequence = sequence.Outer)
            {
                yield return sequence;
            }
        }
    }

    public bool IsWithinArtifact => Chain.Any(s => s.IsArtifact);

    public bool IsWithinTagged => Chain.Any(s => s.Number is not null);
}

/// <summary>Something that a page shows.</summary>
internal enum Mark
{
    Text,
    Path,
    Picture,
    Shading,
}

/// <summary>A string that a text operator shows.</summary>
/// <param name="Codes">The bytes, which the font's encoding parts into codes.</param>
/// <param name="Mode">The text rendering mode; 3 is invisible.</param>
internal readonly record struct ShownText(Node Font, byte[] Codes, int Mode, MarkedSequence? Sequence, double X, double Y, double Size);

/// <param name="Space">A name, or the array that describes the space.</param>
/// <param name="ForLines">Whether it is for what is stroked, not filled.</param>
internal readonly record struct UsedColour(Node Space, Node Resources, bool ForLines = false);
