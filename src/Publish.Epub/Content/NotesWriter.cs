using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The notes of one series at the end of their section, each an element of its own that a reader can show by itself.</summary>
internal static class NotesWriter
{
    public static void Write(MarkupWriter xml, BlockWriter blocks, Publication publication, Section section, NoteSeries series)
    {
        ImmutableArray<Note> notes = [.. section.Notes.Where(note => note.Series == series)];
        if (notes.IsEmpty)
        {
            return;
        }

        BookWords words = BookWords.For(section.Language);
        string heading = series switch { NoteSeries.Editor => "notes-editor", NoteSeries.Translator => "notes-translator", _ => "notes" };
        xml.Start("section", ("epub:type", "footnotes"), ("role", "doc-endnotes"), ("aria-labelledby", heading));
        xml.Element("h2", words.NotesOf(series), [("id", heading), .. LanguageAttributes.Of(words.Language, section.Language)]);
        foreach (Note note in notes)
        {
            // Not an aside: Apple Books pops both up, but takes an aside out of the page (iBooks Asset Guide, 5.2.7).
            xml.Start("div", ("class", "note"), ("id", note.Id), ("epub:type", "footnote"), ("role", "doc-footnote"));
            WriteNote(xml, blocks, note, NoteMarks.Format(note, publication.Info));
            xml.End();
        }

        xml.End();
    }

    /// <summary>The number that leads back comes first, in the first paragraph where the note begins with one.</summary>
    private static void WriteNote(MarkupWriter xml, BlockWriter blocks, Note note, string mark)
    {
        void WriteBacklink()
        {
            xml.StartInline("a", ("href", "#" + InlineWriter.ReferenceId(note)), ("role", "doc-backlink"));
            xml.Text(mark);
            xml.End();
        }

        if (note.Blocks is [Paragraph first, ..])
        {
            blocks.WriteParagraph(first, () =>
            {
                WriteBacklink();
                xml.Text(" ");
            });
            blocks.Write(note.Blocks[1..]);
            return;
        }

        xml.Start("p");
        WriteBacklink();
        xml.End();
        blocks.Write(note.Blocks);
    }
}
