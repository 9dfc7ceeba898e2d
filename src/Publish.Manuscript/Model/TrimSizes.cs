using System.Collections.Frozen;
using System.Globalization;

namespace Publish.Manuscript.Model;

/// <summary>Trimmed page sizes in millimetres, by the names that printers use.</summary>
public static class TrimSizes
{
    public static readonly (double Width, double Height) A5 = (148, 210);

    public static readonly FrozenDictionary<string, (double Width, double Height)> Named = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["a4"] = (210, 297),
        ["a5"] = A5,
        ["a6"] = (105, 148),
        ["b5"] = (176, 250),
        ["demy-octavo"] = (138, 216),
        ["royal-octavo"] = (156, 234),
        ["crown-octavo"] = (123, 186),
        ["23x36-16"] = (140, 216),
        ["20x30-16"] = (121, 184),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A number with or without «mm»; null outside 60 to 500.</summary>
    public static double? ParseMillimetres(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        number = number.EndsWith("mm", StringComparison.Ordinal) ? number[..^2].TrimEnd() : number;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is >= 60 and <= 500 ? value : null;
    }
}
