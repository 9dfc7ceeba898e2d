namespace Publish.Manuscript.Model;

/// <summary>What stands where a note's text is still wanted, so that a mark without a text can be set and is not forgotten.</summary>
/// <remarks>
/// <c>publish import</c> writes <c>[^2]: [حاشیے کا متن دستیاب نہیں]</c>: one paragraph that is these words in square brackets and nothing else. In a book of another language than Urdu
/// the English words do the same. Editors may write either by hand.
/// </remarks>
public static class MissingNoteText
{
    public const string Urdu = "[حاشیے کا متن دستیاب نہیں]";
    public const string English = "[the text of this note is missing]";

    /// <summary>The words for a text that is Urdu, or is not.</summary>
    public static string For(bool isUrdu) => isUrdu ? Urdu : English;

    /// <summary>Whether a note's whole text is the placeholder.</summary>
    public static bool StandsFor(Note note) => note.Blocks is [Paragraph paragraph] && PlainText.Of(paragraph.Inlines).Trim() is Urdu or English;
}
