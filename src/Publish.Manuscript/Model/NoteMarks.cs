using Publish.Core.Languages;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>The printed marks of notes, the same on paper and in the EPUB.</summary>
public static class NoteMarks
{
    /// <summary>U+0602, which stands before the digits of an author's mark where the book asks for it.</summary>
    private const char FootnoteSign = '\u0602';

    /// <summary>The mark of a note on a title.</summary>
    private const char Star = '*';

    /// <summary>Between two marks that follow each other, so that 1 and 2 are not read as 12; no line ends there.</summary>
    public static string Separator(BookWords words) => words.Comma.TrimEnd(' ') + FormatCharacters.NoBreakSpace;

    /// <param name="language">Of the section.</param>
    public static string Format(Note note, BookInfo book, Language language) => note.IsStarred ? new string(Star, note.Number) : Format(note.Series, note.Number, book, language);

    public static string Format(NoteSeries series, int number, BookInfo book, Language language)
    {
        string digits = Numerals.Format(number, book.NumeralsOf(language));
        bool hasSign = series.TakesFootnoteSign && book.Design.Notes.Sign && language.Direction == TextDirection.RightToLeft;
        return series.Mark(hasSign ? FootnoteSign + digits : digits);
    }
}
