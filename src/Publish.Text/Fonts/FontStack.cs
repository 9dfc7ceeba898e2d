using System.Collections.Immutable;
using System.Text;

namespace Publish.Text.Fonts;

/// <summary>The faces that a style may draw from. For each cluster the first entry that wants its script and has its characters is taken; else the first that has them.</summary>
/// <remarks>Compared by reference; made once a style.</remarks>
public sealed class FontStack(ImmutableArray<FontStackEntry> entries)
{
    public ImmutableArray<FontStackEntry> Entries { get; } = entries;

    /// <summary>Whether the first face draws the digits and punctuation that it has, whatever letters are beside them, as in code.</summary>
    public bool SharesFirstFace { get; init; }

    /// <summary>The entries that draw a character, the one that draws it as part of text in its own script first; none where no font has to have it.</summary>
    /// <remarks>Fallbacks are not asked about what another entry draws.</remarks>
    public IEnumerable<FontStackEntry> EntriesFor(Rune character)
    {
        CharacterCoverage coverage = Coverage[character.Value];
        ulong faces = coverage.Faces == StackCoverage.Everywhere ? 0 : coverage.Faces;
        int first = faces == 0 ? -1 : Coverage.Choose(coverage.Script ?? "Zyyy", faces);
        return Entries.Where((_, i) => (faces & (1UL << i)) != 0).OrderByDescending(entry => ReferenceEquals(entry, Entries[first]));
    }

    internal StackCoverage Coverage { get; } = new(entries);
}

/// <summary>A face of a stack.</summary>
public sealed class FontStackEntry
{
    private readonly Lazy<FontFace> _face;

    /// <param name="scale">Size of this face relative to the style's size, so that companions look alike in height.</param>
    /// <param name="scripts">ISO 15924 codes, such as <c>Arab</c>, for which the face is meant; empty: for any.</param>
    public FontStackEntry(FontFace face, double scale, ImmutableArray<string> scripts)
        : this(() => face, scale, scripts) => IsFallback = false;

    /// <summary>A fallback: it is loaded only for a character that no entry before it draws.</summary>
    public FontStackEntry(Func<FontFace> load, double scale, ImmutableArray<string> scripts)
    {
        (_face, Scale, Scripts, IsFallback) = (new Lazy<FontFace>(load), scale, scripts, true);
    }

    public FontFace Face => _face.Value;

    public double Scale { get; }

    public ImmutableArray<string> Scripts { get; }

    public bool IsFallback { get; }

    internal bool IsLoadedAs(FontFace face) => (!IsFallback || _face.IsValueCreated) && ReferenceEquals(Face, face);
}
