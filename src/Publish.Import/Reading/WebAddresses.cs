using System.Text.RegularExpressions;

namespace Publish.Import.Reading;

internal static partial class WebAddresses
{
    /// <summary>An address that the manuscript's reader takes, with nothing in it that would end a link in Markdown; null for others. Letters that addresses do not have are percent-encoded.</summary>
    public static string? Checked(string? address) =>
        address is null || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) ? null
        : Form().IsMatch(address) ? address
        : uri.Scheme is "http" or "https" or "mailto" && Form().IsMatch(uri.AbsoluteUri) ? uri.AbsoluteUri
        : null;

    [GeneratedRegex("^(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!#-;=?-\\[\\]^-~]*)?|mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+)\\z")]
    private static partial Regex Form();
}
