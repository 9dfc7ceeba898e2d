namespace Publish.Manuscript.Model;

/// <summary>The choices under <c>press:</c> in book.yaml: what the printer asks for.</summary>
public sealed record PressSettings
{
    public static readonly PressSettings Default = For(PressProfile.Offset);

    public required PressProfile Profile { get; init; }

    /// <summary>How far pictures at the edge reach beyond the trim, in millimetres.</summary>
    public required double Bleed { get; init; }

    /// <summary>Whether the corners of the trim are marked, outside the bleed.</summary>
    public bool CropMarks { get; init; }

    /// <summary>The number of pages that the file's page count must be a multiple of; 1 for any.</summary>
    public int Signature { get; init; } = 1;

    /// <summary>The least distance of ink from the trim at the three open sides, in millimetres.</summary>
    public required double Safety { get; init; }

    /// <summary>The least distance of ink from the spine, in millimetres; null for what the page count asks for.</summary>
    public double? Gutter { get; init; }

    /// <summary>The fewest pixels an inch that a picture may have where it stands. As many has one that is shown in its own size.</summary>
    public double Resolution { get; init; } = 150;

    /// <summary>What printers of a kind ask for.</summary>
    public static PressSettings For(PressProfile profile) => profile switch
    {
        // An eighth and a quarter of an inch, as the large services write.
        PressProfile.PrintOnDemand => new PressSettings { Profile = profile, Bleed = 3.175, Safety = 6.35 },
        _ => new PressSettings { Profile = profile, Bleed = 3, Safety = 5 },
    };
}

/// <summary>The kind of press that a file is for.</summary>
public enum PressProfile
{
    /// <summary>Text in black; coloured pictures stay coloured, for four inks.</summary>
    Offset,

    /// <summary>As offset, but without crop marks, which such services refuse.</summary>
    PrintOnDemand,

    /// <summary>One ink: coloured pictures become gray.</summary>
    Grayscale,
}
