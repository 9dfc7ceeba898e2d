using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;

namespace Publish.Text.Paragraphs;

/// <summary>A paragraph before shaping: one string, so that bidi and line breaking see all of it, and runs that cover it without gaps.</summary>
/// <param name="Text">May hold isolates (U+2066–2069) round foreign spans and note marks, and U+2028 for a hard break.</param>
/// <param name="Language">Of the paragraph; its direction is the base direction.</param>
public sealed record StyledParagraph(string Text, ImmutableArray<StyledRun> Runs, Language Language);

/// <param name="Tag">The caller's own number for what the run belongs to (a link, a note's mark …). Runs of different tags are never shaped together into one piece.</param>
public readonly record struct StyledRun(TextRange Range, TextStyle Style, int Tag);

/// <summary>How characters look. Made once a style and compared by reference.</summary>
/// <param name="size">The nominal size of the line they stand in.</param>
/// <param name="scale">Of the drawn glyphs relative to <paramref name="size"/>; 1 but for raised marks.</param>
/// <param name="rise">Of the drawn glyphs' baseline, relative to <paramref name="size"/>, up.</param>
public sealed class TextStyle(FontStack fonts, Pt size, Language language, double scale = 1, Em rise = default)
{
    public FontStack Fonts { get; } = fonts;

    public Pt Size { get; } = size;

    public Language Language { get; } = language;

    public double Scale { get; } = scale;

    public Em Rise { get; } = rise;

    /// <summary>Whether its words may be parted at the end of a line.</summary>
    public bool Hyphenates { get; init; } = true;
}
