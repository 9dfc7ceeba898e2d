using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>Every place of a book that can be referred to, and the words that stand for it.</summary>
public sealed class BookReferences
{
    private readonly Dictionary<BookTarget, string> _titles = [];
    private readonly Dictionary<string, BookTarget> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<BookTarget, Note> _notes = [];

    public BookReferences(Book book)
    {
        Book = book;
        foreach (Section section in book.Sections)
        {
            _titles.TryAdd(new BookTarget(section.Id, null), section.Title);
            foreach (Block block in Walk.Blocks(section))
            {
                AddBlock(book.Info, section, block);
            }

            foreach (IndexSpan span in Walk.Inlines(section).OfType<IndexSpan>())
            {
                _titles.TryAdd(new BookTarget(section.Id, span.Id), span.Heading);
            }

            foreach (Note note in section.Notes)
            {
                var target = new BookTarget(section.Id, "^" + note.Label);
                _titles.TryAdd(target, NoteMarks.Format(note, book.Info, section.Language));
                _notes.TryAdd(target, note);
            }
        }
    }

    public Book Book { get; }

    /// <summary>All places, notes and marked words among them.</summary>
    public IEnumerable<BookTarget> Targets => _titles.Keys;

    /// <summary>What a reference to a place says, or null where the book has no such place.</summary>
    public string? TitleOf(BookTarget target) => _titles.GetValueOrDefault(target);

    /// <summary>The note that a target names, or null where it names something else.</summary>
    public Note? NoteOf(BookTarget target) => _notes.GetValueOrDefault(target);

    /// <summary>The first entry of a glossary with these words, or null.</summary>
    public BookTarget? FindTerm(string term) => _terms.GetValueOrDefault(term);

    public IEnumerable<string> Terms => _terms.Keys;

    private void AddBlock(BookInfo info, Section section, Block block)
    {
        BookWords words = section.Language.Profile.Words;
        switch (block)
        {
            case Heading heading:
                Add(section, heading.Id, PlainText.Of(heading.Inlines));
                break;
            case Figure { Id: { } id } figure:
                Add(section, id, Called(words.Figure, figure.Number, figure.Caption, info, section.Language));
                break;
            case Table { Id: { } id } table:
                Add(section, id, Called(words.Table, table.Number, table.Caption, info, section.Language));
                break;
            case DefinitionList list:
                foreach (Term term in list.Definitions.Select(d => d.Term))
                {
                    string text = PlainText.Of(term.Inlines);
                    Add(section, term.Id, text);
                    _terms.TryAdd(text, new BookTarget(section.Id, term.Id));
                }

                break;
        }
    }

    private void Add(Section section, string id, string title) => _titles.TryAdd(new BookTarget(section.Id, id), title);

    private static string Called(string word, int? number, Paragraph? caption, BookInfo info, Language language) =>
        number is { } n ? Captions.Label(word, n, info, language) : caption is null ? word : PlainText.Of(caption.Inlines);
}
