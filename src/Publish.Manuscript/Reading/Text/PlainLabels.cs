using System.Text.RegularExpressions;

namespace Publish.Manuscript.Reading.Text;

/// <summary>Finds the labels of a list that Markdown does not know, such as (1), a. or a bullet: its items would be printed as one paragraph.</summary>
internal static partial class PlainLabels
{
    /// <summary>The length of the label at the beginning of a paragraph, if one of its further lines begins with the next label; else 0.</summary>
    public static int LengthOfFirst(string text, List<int> lineStarts)
    {
        if (lineStarts.Count == 0 || Label().Match(text) is not { Success: true } first)
        {
            return 0;
        }

        foreach (int start in lineStarts)
        {
            Match other = Label().Match(text, start);
            if (other.Success && other.Groups["end"].Value == first.Groups["end"].Value && IsNext(first.Groups["name"].Value, other.Groups["name"].Value))
            {
                return first.Length;
            }
        }

        return 0;
    }

    private static bool IsNext(string first, string second) => (first, second) switch
    {
        ("i", "ii") or ("I", "II") or ("\u0627" or "\u0627\u0644\u0641", "\u0628") => true,
        _ when Value(first) is { } number => Value(second) == number + 1,
        ({ Length: 1 }, { Length: 1 }) when char.IsAsciiLetter(first[0]) => second[0] == first[0] + 1,
        ({ Length: 1 }, { Length: 1 }) when !char.IsLetter(first[0]) => second == first,
        _ => false,
    };

    private static int? Value(string label) => label.All(char.IsDigit) ? label.Aggregate(0, (value, digit) => (value * 10) + (int)char.GetNumericValue(digit)) : null;

    [GeneratedRegex(@"\G(?:(?<end>\()?(?<name>[A-Za-z]|[ivxIVX]{2,4}|\u0627\u0644\u0641|[\u0621-\u06D2]|\p{Nd}{1,3})(?<end>[.)\u06D4\uFD3E])|(?<name>[\u2022\u00B7\u25E6\u25AA\u2013]))(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
