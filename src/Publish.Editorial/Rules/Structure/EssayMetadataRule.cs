using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Editorial.Rules.Structure;

/// <summary>An essay without an author, in a collection where the others have one.</summary>
internal sealed class EssayMetadataRule : IBookRule
{
    public void Check(CheckedBook book, FindingList findings)
    {
        Section[] essays = [.. book.Book.Sections.Where(s => s.Role == SectionRole.Essay)];
        if (essays.All(e => e.Authors.IsEmpty) || book.Book.Info.Contributors.Any(c => c.Role == "author"))
        {
            return;
        }

        foreach (Section essay in essays.Where(e => e.Authors.IsEmpty))
        {
            findings.Add(EditorialRules.EssayMetadata, SourceSpan.StartOf(essay.Source), "the essay names no author, and others do", "add a line `author: \u2026` to its front matter");
        }
    }
}
