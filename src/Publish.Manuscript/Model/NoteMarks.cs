using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>The printed marks of notes, the same on paper and in the EPUB.</summary>
public static class NoteMarks
{
    /// <summary>The author's notes have plain numerals, the editor's stand in brackets, the translator's in parentheses.</summary>
    public static string Format(Note note, NumeralSystem numerals)
    {
        string number = Numerals.Format(note.Number, numerals);
        return note.Series switch
        {
            NoteSeries.Author => number,
            NoteSeries.Editor => $"[{number}]",
            NoteSeries.Translator => $"({number})",
            _ => throw new InvalidOperationException($"unknown series {note.Series}"),
        };
    }
}
