using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>The line that says whose words they were: <c>— name</c>, at the end of verse, of a quotation, of an introduction.</summary>
internal static class Attributions
{
    private const char Dash = '\u2014';

    /// <summary>The inlines without the dash; null where there is none, or nothing after it.</summary>
    public static ImmutableArray<Inline>? Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is not [TextRun first, ..] || first.Value is not [Dash, ' ' or FormatCharacters.NoBreakSpace, ..])
        {
            return null;
        }

        string text = first.Value[2..].TrimStart(' ', FormatCharacters.NoBreakSpace);
        if (text.Length == 0)
        {
            return inlines.Length > 1 ? inlines[1..] : null;
        }

        int taken = first.Value.Length - text.Length;
        return inlines.SetItem(0, new TextRun(text, first.Span with { Start = first.Span.Start + taken, Length = Math.Max(0, first.Span.Length - taken) }));
    }

    /// <summary>Blocks without their last paragraph, where that is an attribution of those before.</summary>
    public static (ImmutableArray<Block> Blocks, Paragraph? Attribution) Split(ImmutableArray<Block> blocks) =>
        blocks is [.. { IsEmpty: false } rest, Paragraph last] && Of(last.Inlines) is { } text ? (rest, last with { Inlines = text }) : (blocks, null);
}
