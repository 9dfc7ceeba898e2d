using Publish.Manuscript.Model;

namespace Publish.Editorial.Rules.Structure;

/// <summary>A note that still has <see cref="MissingNoteText"/> for its text, as <c>publish import</c> writes it: the book can be read so, but not released.</summary>
internal sealed class MissingNoteRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        foreach (Note note in section.Section.Notes.Where(MissingNoteText.StandsFor))
        {
            findings.Add(EditorialRules.MissingNote, note.Blocks[0].Span, "the text of this note is missing", "write it in place of the words in brackets; the book cannot be released without it");
        }
    }
}
