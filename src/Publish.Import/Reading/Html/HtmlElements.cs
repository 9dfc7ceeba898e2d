using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Publish.Import.Reading.Html;

internal static partial class HtmlElements
{
    /// <summary>Elements that begin a line of their own.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp");

    /// <summary>What is not text at all.</summary>
    public static readonly FrozenSet<string> Ignored = Set("script style head title meta link map param source track base col colgroup");

    /// <summary>Elements that need no end of their own, or have none.</summary>
    public static readonly FrozenSet<string> Unclosed = Set("p li td th tr dd dt option optgroup br img input hr meta link col area base wbr source track param embed tbody thead tfoot html body head colgroup rp rt");

    /// <summary>What an element is called whose content is no text of the essay; null for others.</summary>
    public static string? LeftOut(string name) => name switch
    {
        "button" or "select" or "textarea" or "input" or "datalist" => "form",
        "iframe" or "object" or "embed" => "page inside the page",
        "audio" or "video" => "sound or film",
        "canvas" or "svg" => "drawing",
        "template" => "template of a script",
        "noscript" => "text for browsers without scripts",
        "noembed" or "noframes" => "text for old browsers",
        _ => null,
    };

    public static bool IsHidden(IElement element) => element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && Hiding().IsMatch(style));

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
