using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Links;

/// <summary>Links and references into the book can be checked only when all sections are known.</summary>
internal static class LinkChecks
{
    public static void Check(Book book, DiagnosticBag diagnostics)
    {
        var places = new BookReferences(book);
        foreach (Inline inline in book.Sections.SelectMany(Walk.Inlines))
        {
            switch (inline)
            {
                case Link { Target: BookTarget target }:
                    CheckPlace(target, inline.Span, places, diagnostics);
                    break;
                case Link { Target: TermTarget { Term: var term } } when places.FindTerm(term) is null:
                    string? near = Suggestion.Nearest(term, places.Terms);
                    diagnostics.Add(
                        ManuscriptRules.UnknownTerm,
                        inline.Span,
                        $"no glossary explains \u201C{term}\u201D",
                        near is null ? "explain it in a file with `role: glossary`" : $"did you mean {{term=\"{near}\"}}?");
                    break;
                case NoteReference { IsFirst: false } when book.Info.Design.Notes.Numbering == NoteNumbering.Page:
                    diagnostics.Add(ManuscriptRules.InvalidLink, inline.Span, "where notes are numbered by page, a second reference would have the number of another page", "number the notes by essay, or write a note for each reference");
                    break;
                case CrossReference reference:
                    CheckPlace(reference.Target, inline.Span, places, diagnostics);
                    CheckNumber(book, reference, diagnostics);
                    break;
            }
        }
    }

    private static void CheckPlace(BookTarget target, SourceSpan span, BookReferences places, DiagnosticBag diagnostics)
    {
        if (target.PlaceId is not { } id || places.TitleOf(target) is not null)
        {
            return;
        }

        string? near = Suggestion.Nearest(id, places.Targets.Where(t => t.SectionId == target.SectionId).Select(t => t.PlaceId).OfType<string>().Where(p => !p.Contains(':')));
        string hint = near is not null ? $"did you mean \u201C{near}\u201D?" : id[0] == '^' ? $"there is no note [{id}] in that file" : $"write {{#{id}}} at the end of the heading, caption or term";
        diagnostics.Add(ManuscriptRules.InvalidLink, span, $"there is no place with the id \u201C{id}\u201D", hint);
    }

    private static void CheckNumber(Book book, CrossReference reference, DiagnosticBag diagnostics)
    {
        if (reference is { Form: ReferenceForm.Title, Target.PlaceId: ['^', ..] } && book.Info.Design.Notes.Numbering == NoteNumbering.Page)
        {
            diagnostics.Add(ManuscriptRules.InvalidLink, reference.Span, "where notes are numbered by page, a note\u2019s number says little elsewhere", "refer to its page: put {.page} after the reference");
        }
    }
}
