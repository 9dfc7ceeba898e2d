using System.Globalization;

namespace Publish.Cli.Output;

/// <summary>A number with its word: <c>1 line</c>, <c>2 lines</c>.</summary>
internal static class Counted
{
    public static string Of(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
