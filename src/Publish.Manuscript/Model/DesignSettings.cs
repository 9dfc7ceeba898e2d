using System.Collections.Immutable;

namespace Publish.Manuscript.Model;

/// <summary>The choices under <c>design:</c> in book.yaml; null means the default of the book's language.</summary>
public sealed record DesignSettings
{
    public static readonly DesignSettings Default = new();

    /// <summary>Width and height of the trimmed page.</summary>
    public (double Width, double Height)? TrimMillimetres { get; init; }

    /// <summary>The side of the spine.</summary>
    public BindingSide? Binding { get; init; }

    public PageMargins? Margins { get; init; }

    /// <summary>The family of right-to-left text in the book's own language.</summary>
    public FontChoice? Font { get; init; }

    /// <summary>Fonts of the book's own for characters that the fonts of its text lack.</summary>
    public ImmutableArray<FontFile> FallbackFonts { get; init; } = [];

    /// <summary>All fonts of the book's own.</summary>
    public IEnumerable<FontFile> OwnFontFiles => (Font is OwnFont own ? new[] { own.Regular, own.Bold }.OfType<FontFile>() : []).Concat(FallbackFonts);

    /// <summary>Of the body text, in points.</summary>
    public double? Size { get; init; }

    /// <summary>Of the body text, baseline to baseline, in points.</summary>
    public double? Leading { get; init; }

    public EssayOpening Opening { get; init; } = EssayOpening.NextPage;

    /// <summary>Whether pages are filled to one depth, so that the feet of facing pages are level.</summary>
    public bool EvenDepth { get; init; }

    public LineEdge Edge { get; init; } = LineEdge.Hang;

    /// <summary>Whether words of languages from left to right may be parted at the end of a line.</summary>
    public bool Hyphenation { get; init; } = true;

    public VerseSetting Verse { get; init; } = VerseSetting.SideBySide;

    public FrontNumerals? FrontNumerals { get; init; }

    public Ornament Ornament { get; init; } = Ornament.Stars;

    /// <summary>Whether the captions of figures and tables have numbers.</summary>
    public bool NumberedCaptions { get; init; }

    public bool RunningHeads { get; init; } = true;

    public NoteSettings Notes { get; init; } = NoteSettings.Default;
}

/// <summary>What stands at a break of thought.</summary>
public enum Ornament
{
    /// <summary>Three stars.</summary>
    Stars,
    Star,
    Rosette,
    Rule,

    /// <summary>White alone.</summary>
    Space,
}

public enum BindingSide
{
    Left,
    Right,
}

/// <summary>In millimetres; inner is at the spine.</summary>
public sealed record PageMargins(double Top, double Bottom, double Inner, double Outer);

/// <summary>Where an essay begins.</summary>
public enum EssayOpening
{
    NextPage,
    Recto,
}

/// <summary>What becomes of ink that reaches out of its advance width at the start of a line.</summary>
public enum LineEdge
{
    /// <summary>It hangs in the margin, and the letters' bodies are in line.</summary>
    Hang,

    /// <summary>The line is moved in until its ink is in line.</summary>
    Inset,
}

public enum VerseSetting
{
    /// <summary>The two hemistichs of a couplet beside one another where the measure allows.</summary>
    SideBySide,
    Stacked,
}

/// <summary>The folios of the pages before the text.</summary>
public enum FrontNumerals
{
    Abjad,
    Roman,
}
