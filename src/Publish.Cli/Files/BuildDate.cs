using System.Globalization;
using Publish.Cli.Outcomes;

namespace Publish.Cli.Files;

/// <summary>The date that artifacts carry: SOURCE_DATE_EPOCH, else the book's own, else 1980; never the clock.</summary>
internal static class BuildDate
{
    private const string Variable = "SOURCE_DATE_EPOCH";
    private const long Year10000 = 253_402_300_800;

    /// <exception cref="UsageException">SOURCE_DATE_EPOCH is set, and is no number of seconds.</exception>
    /// <param name="fallback">Null for 1980.</param>
    public static DateTimeOffset For(string? bookDate, DateTimeOffset? fallback = null)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } epoch)
        {
            return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < Year10000
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw new UsageException($"{Variable} is no number of seconds since 1970: {epoch}");
        }

        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return bookDate is not null && DateTime.TryParseExact(bookDate, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            ? new DateTimeOffset(date, TimeSpan.Zero)
            : fallback ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
