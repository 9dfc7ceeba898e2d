namespace Publish.Manuscript.Reading;

internal static class WebAddress
{
    /// <summary>Only schemes that show a page or write a letter: nothing that runs or reads a file.</summary>
    public static bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto"
        && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    public static bool HasScheme(string address)
    {
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny("/#?") < 0;
    }
}
