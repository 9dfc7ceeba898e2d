using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Reports;

/// <summary>The labels of pages (ISO 32000-1, 12.4.2), written out.</summary>
internal static class PageLabels
{
    private const int LongestRoman = 4000;
    private const int Deepest = 40;

    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static ImmutableArray<string> Read(Node tree, int pages)
    {
        var ranges = new SortedDictionary<int, Node>();
        Gather(tree, ranges, 0);
        if (ranges.Count == 0)
        {
            return [];
        }

        var labels = ImmutableArray.CreateBuilder<string>(pages);
        (int Start, Node Label) current = (0, default);
        for (int i = 0; i < pages; i++)
        {
            current = ranges.TryGetValue(i, out Node label) ? (i, label) : current;
            labels.Add(Format(current.Label, i - current.Start));
        }

        return labels.ToImmutable();
    }

    private static void Gather(Node node, SortedDictionary<int, Node> ranges, int depth)
    {
        Node[] pairs = [.. node["Nums"].Items];
        for (int i = 0; i + 1 < pairs.Length; i += 2)
        {
            ranges[pairs[i].Integer ?? 0] = pairs[i + 1];
        }

        foreach (Node kid in depth < Deepest ? node["Kids"].Items : [])
        {
            Gather(kid, ranges, depth + 1);
        }
    }

    private static string Format(Node label, int distance)
    {
        int number = (label["St"].Integer ?? 1) + distance;
        string value = label["S"].Name switch
        {
            "D" => number.ToString(CultureInfo.InvariantCulture),
            "r" => ToRoman(number),
            "R" => ToRoman(number).ToUpperInvariant(),
            "a" => ToLetters(number),
            "A" => ToLetters(number).ToUpperInvariant(),
            _ => "",
        };
        return label["P"].Text + value;
    }

    private static string ToRoman(int number)
    {
        var text = new StringBuilder();
        foreach ((int value, string letters) in number is > 0 and < LongestRoman ? Roman : [])
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    /// <summary>a to z, aa to zz, and so on.</summary>
    private static string ToLetters(int number) => number is > 0 and < LongestRoman ? new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1) : "";
}
