using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>The words of a figure, below it, and of a table, above it; never parted from it.</summary>
internal static class CaptionFlow
{
    /// <param name="lead">The number before the words, or null.</param>
    public static void Add(FlowContext context, RowBuilder rows, Paragraph? caption, string? lead, Language language, StructureElement parent, (Pt Start, Pt End) inset, bool above)
    {
        if (caption is null)
        {
            return;
        }

        if (!above)
        {
            rows.KeepNext();
        }

        BlockStyle style = context.Design.Caption with { KeepTogether = true, KeepWithNext = above };
        var element = new StructureElement(StructureRole.Caption, parent);
        NoteComposer.Compose(context, caption.Inlines, element);
        rows.AddText(context.Style(style, caption.Inlines, element, language, textId: caption.TextId, lead: lead), style, caption.Span, inset.Start, inset.End);
    }
}
