using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>Sets the notes whose marks stand in some text, so that their structure follows that text and their rows are ready for its lines.</summary>
internal static class NoteSetter
{
    /// <param name="parent">Of the element that holds the marks; the notes become its next children.</param>
    public static void Set(FlowContext context, ImmutableArray<Inline> inlines, StructureElement parent)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case NoteReference reference: Set(context, reference.Note, parent); break;
                case Emphasis emphasis: Set(context, emphasis.Inlines, parent); break;
                case Strong strong: Set(context, strong.Inlines, parent); break;
                case Link link: Set(context, link.Inlines, parent); break;
                case Foreign foreign: Set(context, foreign.Inlines, parent); break;
                default: break;
            }
        }
    }

    private static void Set(FlowContext context, Note note, StructureElement parent)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Note, parent) { Id = Anchors.ForNote(context.SectionId, note) };
        var rows = new RowBuilder(context, design.Geometry.Measure);
        string mark = NoteMarks.Format(note, design.Numerals);
        var label = new NoteLabel(mark, Anchors.ForNote(context.SectionId, note), Anchors.ForNoteMark(context.SectionId, note));
        BlockStyle style = design.Note;
        ImmutableArray<Block> rest = note.Blocks;
        if (note.Blocks is [Paragraph first, ..])
        {
            var paragraph = new StructureElement(StructureRole.Paragraph, element);
            Language language = first.Language ?? design.Language;
            rows.AddText(context.Style(style, first.Inlines, paragraph, language, label, first.TextId), style, first.Span);
            rest = rest.RemoveAt(0);
        }
        else
        {
            var paragraph = new StructureElement(StructureRole.Paragraph, element);
            rows.AddText(context.Style(style, [], paragraph, design.Language, label), style, note.Span);
        }

        new BlockFlow(context, rows, style with { FirstLineIndent = style.Size * 1.5 }, design.Language).AddAll(rest, element);
        context.AddNote(new NoteFlow(note, rows.ToRows()));
    }
}
