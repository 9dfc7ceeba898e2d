using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Links;

internal static class WebAddress
{
    private const string Mail = "mailto:";

    /// <summary>Only schemes that show a page or write a letter: nothing that runs or reads a file.</summary>
    public static bool IsAllowed(string address) =>
        IsWeb(address) || (address.StartsWith(Mail, StringComparison.OrdinalIgnoreCase) && address.Length > Mail.Length && IsAbsolute(address, Uri.UriSchemeMailto));

    public static bool IsWeb(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && IsAbsolute(address, Uri.UriSchemeHttps))
        || (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && IsAbsolute(address, Uri.UriSchemeHttp));

    public static bool HasScheme(string address)
    {
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny("/#?") < 0;
    }

    private static bool IsAbsolute(string address, string scheme) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == scheme && !ControlCharacters.StandIn(address);
}
