namespace Publish.Text.Shaping;

/// <summary>Whether a word may be shaped once and used wherever it stands.</summary>
public enum WordCaching
{
    /// <summary>For faces of which it is known that a word looks in its line as it does alone.</summary>
    WhereProven,

    /// <summary>Every stretch of one face and direction is shaped as a whole.</summary>
    Never,
}
