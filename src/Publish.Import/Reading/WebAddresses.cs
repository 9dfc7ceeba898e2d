using System.Text.RegularExpressions;

namespace Publish.Import.Reading;

internal static partial class WebAddresses
{
    /// <summary>An address that the manuscript's reader takes, with nothing in it that would end a link in Markdown; null for others.</summary>
    public static string? Checked(string? address) => address is not null && Form().IsMatch(address) && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;

    [GeneratedRegex("^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!#-;=?-\\[\\]^-~]*)?\\z")]
    private static partial Regex Form();
}
