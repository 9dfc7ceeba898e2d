using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>A styled paragraph with what layout must know of its parts: what each tag means and where its characters come from.</summary>
/// <param name="Tags">By the runs' tag.</param>
/// <param name="Offsets">Where stretches of the paragraph's text begin in the block's plain text, in rising order.</param>
internal sealed record StyledText(StyledParagraph Paragraph, ImmutableArray<InlineTag> Tags, ImmutableArray<TextOffset> Offsets, int? TextId)
{
    /// <summary>Places inside the text that others lead to.</summary>
    public ImmutableArray<TextAnchor> Anchors { get; init; } = [];

    /// <summary>Counts the headings of an index, which stand in no text block; see <see cref="PageMark"/>.</summary>
    public int? IndexLine { get; init; }

    public IEnumerable<string> AnchorsIn(TextRange range) => Anchors.Where(a => a.Offset >= range.Start && a.Offset < range.Start + range.Length).Select(a => a.Anchor);

    /// <summary>The offset in the block's plain text of a place in the paragraph.</summary>
    public int PlainOffset(int paragraphOffset)
    {
        int result = 0;
        foreach (TextOffset offset in Offsets)
        {
            if (offset.InParagraph > paragraphOffset)
            {
                break;
            }

            result = offset.InPlainText + Math.Min(paragraphOffset - offset.InParagraph, offset.Length);
        }

        return result;
    }
}

/// <param name="Offset">In the paragraph.</param>
internal readonly record struct TextAnchor(int Offset, string Anchor);

internal readonly record struct TextOffset(int InParagraph, int InPlainText, int Length);

/// <summary>What a run of a paragraph belongs to.</summary>
/// <param name="Element">Null for an artifact.</param>
/// <param name="Note">The note whose first mark this is, and which goes to the foot of its page.</param>
/// <param name="Target">Where a click leads.</param>
/// <param name="Contents">What the link does, for screen readers.</param>
/// <param name="Anchor">The place itself, to be led to.</param>
internal sealed record InlineTag(StructureElement? Element, Note? Note = null, PageLinkTarget? Target = null, string? Contents = null, string? Anchor = null);
