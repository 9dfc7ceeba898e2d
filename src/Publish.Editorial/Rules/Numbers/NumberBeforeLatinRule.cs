using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Core.Unicode.Sequences;
using Publish.Core.Units;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>10 Downing Street</c>: the number is set at the right of the words, as a number of the Urdu sentence is. Dates and units are certain, and are set as one by themselves.</summary>
internal sealed partial class NumberBeforeLatinRule : IPassageRule
{
    private const int MaxCueDistance = 24;

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        ImmutableArray<TextRange>? sequences = null;
        foreach (Match match in Form().Matches(text))
        {
            Group number = match.Groups["number"];
            sequences ??= LeftToRightSequences.Find(text, 1);
            if (sequences.Value.Any(s => s.Contains(number.Index)) || Year().IsMatch(number.Value) || Numbering().IsMatch(text[Math.Max(0, number.Index - MaxCueDistance)..number.Index]))
            {
                continue;
            }

            string message = $"“{number.Value}” is printed at the right of “{match.Groups["word"].Value}”, as a number of the Urdu sentence";
            findings.Add(EditorialRules.NumberBeforeLatin, passage.SpanOf(number.Index, match.Length), message, $"if it belongs to the Latin words, write [{match.Value} …]{{lang=en}}");
        }
    }

    [GeneratedRegex(@"(?<![\w.,:/$-])(?<number>[0-9\u06F0-\u06F9]+(?:[.,][0-9\u06F0-\u06F9]+)*) (?<word>[A-Za-z]+)")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:[1\u06F1][0-9\u06F0-\u06F9]|[2\u06F2][0\u06F0])[0-9\u06F0-\u06F9]{2}$")]
    private static partial Regex Year();

    /// <summary>Words that a number belongs to, and Latin letters: the number is then inside a Latin phrase.</summary>
    [GeneratedRegex(@"(?:[A-Za-z][^\u0600-\u06EF]*|(?:باب|صفحہ|صفحات|\bص|صص|نمبر|جلد|\bج|حصہ|شکل|جدول|سنہ|سن|آیت|سورہ|فصل|شمارہ|حاشیہ)\W*)$")]
    private static partial Regex Numbering();
}
