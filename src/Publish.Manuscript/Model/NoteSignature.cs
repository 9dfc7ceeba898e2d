using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>Who signs the notes of the editor and the translator, in every output alike.</summary>
public static class NoteSignature
{
    /// <summary>The signature without brackets; null for the author's notes, where the book wants none, and where the note's own text ends with it.</summary>
    /// <param name="language">Of the section: the usual words are in it.</param>
    public static string? Of(Note note, BookInfo info, Language language)
    {
        NoteSettings settings = info.Design.Notes;
        var words = BookWords.For(language);
        string signature = note.Series switch
        {
            NoteSeries.Editor => settings.EditorSignature ?? words.EditorSignature,
            NoteSeries.Translator => settings.TranslatorSignature ?? words.TranslatorSignature,
            NoteSeries.Author => "",
            _ => throw new InvalidOperationException($"unknown series {note.Series}"),
        };
        bool said = note.Blocks[^1] is Paragraph last && PlainText.Of(last.Inlines).TrimEnd(' ', ')', '.', '\u06D4').EndsWith(signature.TrimEnd('.'), StringComparison.Ordinal);
        return signature.Length == 0 || said ? null : signature;
    }
}
