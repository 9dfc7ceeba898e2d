using Microsoft.AspNetCore.Http;

namespace Publish.Preview.Serving;

/// <summary>Lets in nobody but the page itself, and tells the browser to run nothing but its own modules.</summary>
/// <remarks>
/// Other pages of the web may name a host that leads here (DNS rebinding), or ask for our files by themselves: so the host must be the loopback's own name, and a request that
/// the browser says another site has made is refused.
/// </remarks>
internal sealed class Guard(int port)
{
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Document =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

    private readonly string[] _hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];

    public bool Admits(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        return HttpMethods.IsGet(request.Method)
            && _hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase)
            && (origin.Length == 0 || _hosts.Any(h => origin == $"http://{h}"))
            && (site is "" or "none" or "same-origin");
    }

    /// <param name="isDocument">Whether the answer is a file of the EPUB or a picture of a page, which runs no script at all.</param>
    public static void Protect(HttpResponse response, bool isDocument)
    {
        response.Headers.ContentSecurityPolicy = isDocument ? Document : Page;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }
}
