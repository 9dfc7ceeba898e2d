namespace Publish.Editorial.Rules.Spelling;

/// <summary>Words that <c>checks: spellings:</c> in book.yaml wants otherwise.</summary>
internal sealed class HouseSpellingRule : ISectionRule
{
    public void Check(CheckedSection section, FindingList findings)
    {
        if (findings.Settings.Spellings.Count > 0)
        {
            string?[] house = section.Words.Map(w => findings.Settings.Spellings.GetValueOrDefault(w));
            section.ForEach(house, (passage, word, spelling) => findings.Add(
                EditorialRules.HouseSpelling,
                passage.SpanOf(word.Start, word.Length),
                $"\u201C{word.In(passage.Text)}\u201D, where the book writes \u201C{spelling}\u201D",
                $"write {spelling}",
                passage.Replace(word.Start, word.Length, spelling)));
        }
    }
}
