using Publish.Core.Unicode;

namespace Publish.Manuscript.Model;

/// <summary>Who signs a note, in every output alike.</summary>
public static class NoteSignature
{
    /// <summary>The signature without brackets; null where the series is not signed, where the book wants none, and where the note's own text ends with it.</summary>
    /// <param name="language">Of the section: the usual words are in it.</param>
    public static string? Of(Note note, BookInfo info, Language language)
    {
        string signature = info.Design.Notes.Signatures.GetValueOrDefault(note.Series) ?? note.Series.Words(language.Profile.Words).Signature;
        bool said = note.Blocks[^1] is Paragraph last && PlainText.Of(last.Inlines).TrimEnd(' ', ')', '.', '\u06D4').EndsWith(signature.TrimEnd('.'), StringComparison.Ordinal);
        return signature.Length == 0 || said ? null : signature;
    }
}
