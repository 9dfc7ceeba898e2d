using System.Globalization;

namespace Publish.Cli.Commands;

/// <summary>Books whose essays are named <c>01-…</c>, <c>02-…</c>.</summary>
internal static class EssayNumbers
{
    /// <summary>The next number with its hyphen, as wide as the last one; empty where the essays are not numbered.</summary>
    public static string Next(IReadOnlyList<string> essays)
    {
        string[] numbers = [.. essays.Select(e => Path.GetFileName(e).Split('-')[0]).Where(n => n.Length is > 0 and < 6 && n.All(char.IsAsciiDigit))];
        if (numbers.Length == 0 || numbers.Length < essays.Count)
        {
            return "";
        }

        int next = numbers.Max(n => int.Parse(n, CultureInfo.InvariantCulture)) + 1;
        return $"{next.ToString($"D{numbers[^1].Length}", CultureInfo.InvariantCulture)}-";
    }
}
