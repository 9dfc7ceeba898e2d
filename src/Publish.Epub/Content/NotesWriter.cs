using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;

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

        BookWords words = section.Language.Profile.Words;
        xml.Start("section", ("epub:type", "footnotes"), ("role", "doc-endnotes"), ("aria-labelledby", series.HeadingId));
        xml.Element("h2", series.Words(words).Heading, [("id", series.HeadingId), .. LanguageAttributes.Of(words.Language, section.Language)]);
        Dictionary<string, int> references = ReferencesIn(section);
        foreach (Note note in notes)
        {
            // Not an aside: Apple Books pops both up, but takes an aside out of the page (iBooks Asset Guide, 5.2.7).
            xml.Start("div", ("class", "note"), ("id", note.Id), ("epub:type", "footnote"), ("role", "doc-footnote"));
            WriteNote(xml, blocks, publication.Info, section, note, references[note.Id]);
            xml.End();
        }

        xml.End();
    }

    /// <summary>How often the text refers to each note, by the note's id.</summary>
    private static Dictionary<string, int> ReferencesIn(Section section)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (NoteReference reference in Walk.Inlines(section).OfType<NoteReference>())
        {
            counts[reference.Note.Id] = Math.Max(counts.GetValueOrDefault(reference.Note.Id), reference.Occurrence);
        }

        return counts;
    }

    /// <summary>The number that leads back comes first, in the first paragraph where the note begins with one; an arrow for each further reference follows it. Who signs comes last, as on paper.</summary>
    private static void WriteNote(MarkupWriter xml, BlockWriter blocks, BookInfo info, Section section, Note note, int references)
    {
        string mark = NoteMarks.Format(note, info, section.Language);
        var printed = PrintedNote.Of(note, info, section.Language);
        var words = section.Language.Profile.Words;
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

        if (printed.First is { } first)
        {
            blocks.WriteParagraph(
                first,
                () =>
                {
                    WriteBacklinks();
                    xml.Text(" ");
                },
                () => WriteSignature(printed.IsOneParagraph ? printed.Signature : null));
        }
        else
        {
            xml.Start("p");
            WriteBacklinks();
            xml.End();
        }

        blocks.Write(printed.Rest);
        if (!printed.IsOneParagraph && printed.Signature is not null)
        {
            xml.Start("p", ("class", "signature"));
            WriteSignature(printed.Signature);
            xml.End();
        }

        void WriteSignature(string? name)
        {
            if (name is not null)
            {
                xml.StartInline("span", [("class", "signed"), .. LanguageAttributes.Of(info.Language, section.Language)]);
                xml.Text(" " + name);
                xml.End();
            }
        }
    }
}
