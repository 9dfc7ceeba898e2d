using System.Collections.Frozen;

namespace Publish.Import.Reading.Html;

internal static class HtmlElements
{
    /// <summary>Elements that begin a line of their own.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul");

    /// <summary>What is no text at all.</summary>
    public static readonly FrozenSet<string> Ignored = Set("script style template head title meta link svg math iframe object embed audio video canvas map param source track");

    /// <summary>Elements that need no end of their own, or have none.</summary>
    public static readonly FrozenSet<string> Unclosed = Set("p li td th tr dd dt option optgroup br img input hr meta link col area base wbr source track param embed tbody thead tfoot html body head colgroup rp rt");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
