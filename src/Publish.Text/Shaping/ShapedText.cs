using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>A stretch of text of one face, language and direction, shaped; usually a word with the spaces after it.</summary>
/// <remarks>Immutable and shared: the same word in the same face is the same object wherever it stands, so consumers may key what they derive by reference.</remarks>
/// <param name="Text">The characters, in logical order.</param>
/// <param name="Glyphs">In visual order, left to right, also for right-to-left text.</param>
/// <param name="Advance">Sum of the advances, in font units, trailing spaces included.</param>
/// <param name="TrailingSpaceAdvance">The part of <paramref name="Advance"/> that belongs to the spaces at the text's logical end.</param>
/// <param name="TrailingSpaces">How many characters at the logical end are spaces that may stretch.</param>
/// <param name="Ink">Union of all glyphs' ink, relative to the left origin of the stretch on the baseline.</param>
public sealed record ShapedText(
    FontFace Face,
    string Text,
    TextDirection Direction,
    ImmutableArray<Glyph> Glyphs,
    int Advance,
    int TrailingSpaceAdvance,
    int TrailingSpaces,
    GlyphBox Ink)
{
    private InkProfile? _profile;

    /// <summary>The glyphs where they are drawn, from left to right.</summary>
    public GlyphPositions PositionedGlyphs => new(Glyphs.AsSpan());

    /// <summary>The edges of its ink, relative to the left origin; made when they are first asked for.</summary>
    internal InkProfile Profile => _profile ??= InkProfile.OfGlyphs(Face, Glyphs.AsSpan());

    public bool Equals(ShapedText? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
