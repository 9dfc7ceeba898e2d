using Publish.Core.Source;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Characters;

/// <summary>A verse or a saying in Arabic without its language: it is set in the face of Urdu, and read aloud as Urdu.</summary>
internal sealed class UnmarkedArabicRule : IPassageRule
{
    public void Check(Passage passage, FindingList findings)
    {
        foreach (SourceSpan span in passage.UnmarkedArabic)
        {
            findings.Add(EditorialRules.UnmarkedArabic, span, "this looks like Arabic, and is not marked as Arabic", "write [\u2026]{lang=ar} around it, or ::: {lang=ar} before a paragraph");
        }
    }
}
