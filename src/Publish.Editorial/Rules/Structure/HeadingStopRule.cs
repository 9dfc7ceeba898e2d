using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Structure;

/// <summary>A heading is no sentence. An ellipsis may stand at its end.</summary>
internal sealed class HeadingStopRule : IPassageRule
{
    private const char FullStop = '\u06D4';

    public void Check(Passage passage, FindingList findings)
    {
        int last = passage.Text.Length - 1;
        if (passage.Kind == PassageKind.Heading && last > 0 && passage.Text[last] is FullStop or '.' && passage.Text[last - 1] != passage.Text[last])
        {
            findings.Add(EditorialRules.HeadingStop, passage.SpanOf(last, 1), "the heading ends with a full stop", "delete it");
        }
    }
}
