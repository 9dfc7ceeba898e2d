using System.Globalization;

namespace Publish.Cli.Files;

/// <summary>The date that artifacts carry: SOURCE_DATE_EPOCH, else the book's own, else 1980; never the clock.</summary>
internal static class BuildDate
{
    public static DateTimeOffset For(string? bookDate)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < 253_402_300_800)
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }

        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return bookDate is not null && DateTime.TryParseExact(bookDate, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            ? new DateTimeOffset(date, TimeSpan.Zero)
            : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
