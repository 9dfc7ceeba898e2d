using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Publish.Core.Units;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Numbers;

/// <summary><c>12 345</c> may be one number or two, and <c>955-2292</c> a telephone number or a range: they are set as two, the first at the right.</summary>
internal sealed partial class DoubtfulNumberRule : IPassageRule
{
    private const int EarliestYear = 500;
    private const int LatestYear = 2100;

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        ImmutableArray<TextRange>? sequences = null;
        foreach (Match match in Form().Matches(text))
        {
            sequences ??= LeftToRightSequences.Find(text, 1);
            if (sequences.Value.Any(s => s.Contains(match.Index)) || (IsYear(match.Groups["first"]) && IsYear(match.Groups["second"])))
            {
                continue;
            }

            string message = $"“{match.Value}” is printed as two numbers, with “{match.Groups["first"].Value}” at the right";
            findings.Add(EditorialRules.DoubtfulNumber, passage.SpanOf(match.Index, match.Length), message, $"if it is one number, write [{match.Value}]{{lang=en}}");
        }
    }

    private static bool IsYear(Group number) => number.Length is 3 or 4 && Numerals.Parse(number.ValueSpan) is >= EarliestYear and <= LatestYear;

    [GeneratedRegex(@"(?<![\w.,:/+$-]|[0-9\u0660-\u0669\u06F0-\u06F9] )(?:(?<first>[0-9\u0660-\u0669\u06F0-\u06F9]{1,3}) (?<second>[0-9\u0660-\u0669\u06F0-\u06F9]{3})|(?<first>[0-9\u0660-\u0669\u06F0-\u06F9]{3,5})[-\u2010\u2011](?<second>[0-9\u0660-\u0669\u06F0-\u06F9]{4,5}))(?![\w/-]|[.,:][0-9\u06F0-\u06F9]| [0-9\u0660-\u0669\u06F0-\u06F9])")]
    private static partial Regex Form();
}
