namespace Publish.Epub.Content;

/// <summary>Addresses outside the book.</summary>
internal static class LinkAddress
{
    /// <summary>The address as a link may hold it, with what RFC 3986 does not allow percent-encoded; null where it is none of http, https, mailto.</summary>
    public static string? Usable(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !(uri.Scheme is "http" or "https" or "mailto"))
        {
            return null;
        }

        return Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : uri.AbsoluteUri;
    }
}
