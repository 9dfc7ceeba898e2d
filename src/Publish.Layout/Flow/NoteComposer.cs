using System.Collections.Immutable;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Sets the notes whose marks stand in some text, so that their structure follows that text and their rows are ready for its lines.</summary>
internal static class NoteComposer
{
    /// <param name="parent">Of the element that holds the marks; the notes become its next children.</param>
    public static void Compose(FlowContext context, ImmutableArray<Inline> inlines, StructureElement parent)
    {
        foreach (Note note in Walk.Notes(inlines))
        {
            Compose(context, note, parent);
        }
    }

    private static void Compose(FlowContext text, Note note, StructureElement parent)
    {
        FlowContext context = text.ForNotes();
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Note, parent) { Id = Anchors.ForNote(context.SectionId, note) };
        var rows = new RowBuilder(context, design.Geometry.Measure);
        BlockStyle style = design.Note;
        (Paragraph? first, ImmutableArray<Block> rest, string? signature) = PrintedNote.Of(note, design.Book, context.Language);
        var label = new NoteLabel(context.MarkOf(note), Anchors.ForNote(context.SectionId, note), Anchors.ForNoteMark(context.SectionId, note, 1), rest.IsEmpty ? signature : null);
        var paragraph = new StructureElement(StructureRole.Paragraph, element);
        rows.AddAnchor(Anchors.ForPlace(context.SectionId, "^" + note.Label));
        rows.AddText(context.Style(style, first?.Inlines ?? [], paragraph, first?.Language ?? context.Language, label, first?.TextId), style, first?.Span ?? note.Span);
        new BlockFlow(context, rows, style with { FirstLineIndent = style.Size * 1.5 }, context.Language) { FollowsText = true }.AddAll(rest, element);
        if (!rest.IsEmpty && signature is not null)
        {
            rows.KeepNext();
            SectionFlow.AddLine(context, rows, signature, style with { Alignment = Alignment.End }, context.Language, new StructureElement(StructureRole.Paragraph, element));
        }

        text.AddNote(new NoteFlow(note, rows.ToRows()));
    }
}
