using System.Text.RegularExpressions;

namespace Publish.Import.Writing;

/// <summary>A text as a value in YAML: as it is where that is plainly a text, else in double quotation marks.</summary>
internal static partial class YamlText
{
    public static string Of(string text) =>
        Plain().IsMatch(text) && !Words().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^\p{L}[\p{L}\p{Mn}\p{Nd} \u200C\u06D4\u060C\u061B\u061F\u2018\u2019()-]*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(null|true|false|yes|no|on|off)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
