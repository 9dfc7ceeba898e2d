using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The notes of one series at the end of their section, each an element of its own that a reader can show by itself.</summary>
internal static class NotesWriter
{
    /// <summary>Leads back to a second or later reference to the same note.</summary>
    private const string Arrow = "\u2191";

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
        Dictionary<string, int> references = ReferencesIn(section);
        foreach (Note note in notes)
        {
            // Not an aside: Apple Books pops both up, but takes an aside out of the page (iBooks Asset Guide, 5.2.7).
            xml.Start("div", ("class", "note"), ("id", note.Id), ("epub:type", "footnote"), ("role", "doc-footnote"));
            WriteNote(xml, blocks, note, NoteMarks.Format(note, publication.Info), references[note.Id], words);
            xml.End();
        }

        xml.End();
    }

    /// <summary>How often the text refers to each note, by the note's id.</summary>
    private static Dictionary<string, int> ReferencesIn(Section section)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (NoteReference reference in BookText.TextBlocks(section).SelectMany(t => Walk.Inlines(t.Inlines)).OfType<NoteReference>())
        {
            counts[reference.Note.Id] = Math.Max(counts.GetValueOrDefault(reference.Note.Id), reference.Occurrence);
        }

        return counts;
    }

    /// <summary>The number that leads back comes first, in the first paragraph where the note begins with one; an arrow for each further reference follows it.</summary>
    private static void WriteNote(MarkupWriter xml, BlockWriter blocks, Note note, string mark, int references, BookWords words)
    {
        void WriteBacklink(int occurrence)
        {
            xml.StartInline("a", ("href", "#" + InlineWriter.ReferenceId(note, occurrence)), ("role", "doc-backlink"), ("aria-label", occurrence == 1 ? null : words.BackToText));
            xml.Text(occurrence == 1 ? mark : Arrow);
            xml.End();
        }

        void WriteBacklinks()
        {
            WriteBacklink(1);
            for (int occurrence = 2; occurrence <= references; occurrence++)
            {
                xml.Text(" ");
                WriteBacklink(occurrence);
            }
        }

        if (note.Blocks is [Paragraph first, ..])
        {
            blocks.WriteParagraph(first, () =>
            {
                WriteBacklinks();
                xml.Text(" ");
            });
            blocks.Write(note.Blocks[1..]);
            return;
        }

        xml.Start("p");
        WriteBacklinks();
        xml.End();
        blocks.Write(note.Blocks);
    }
}
