namespace Publish.Pdf.Fonts;

/// <summary>A stretch of a shaped text that becomes one glyph of the embedded font: some glyphs drawn together, one advance, one text.</summary>
/// <param name="FirstGlyph">Index into the shaped text's glyphs.</param>
/// <param name="GlyphCount">0 for a letter whose drawing another letter of the same ligature carries.</param>
/// <param name="Start">UTF-16 offset of its text.</param>
/// <param name="Advance">In font units; may be negative.</param>
internal readonly record struct Cluster(int FirstGlyph, int GlyphCount, int Start, int End, int Advance);
