using System.Collections.Immutable;

namespace Publish.Text.Fonts;

/// <summary>The faces that a style may draw from. For each cluster the first entry that wants its script and has its characters is taken; else the first that has them.</summary>
/// <remarks>Compared by reference; made once a style.</remarks>
public sealed class FontStack(ImmutableArray<FontStackEntry> entries)
{
    public ImmutableArray<FontStackEntry> Entries { get; } = entries;

    /// <summary>Whether some face has a character, or it is one that no font has to have.</summary>
    public bool Has(int codePoint) => Coverage[codePoint].Faces != 0;

    internal StackCoverage Coverage { get; } = new(entries);
}

/// <param name="Scale">Size of this face relative to the style's size, so that companions look alike in height.</param>
/// <param name="Scripts">ISO 15924 codes, such as <c>Arab</c>, for which the face is meant; empty: for any.</param>
public sealed record FontStackEntry(FontFace Face, double Scale, ImmutableArray<string> Scripts);
