namespace Publish.Preview.Serving;

/// <summary>The files of Web/, which are inside the assembly.</summary>
internal static class Assets
{
    /// <param name="name">Without a folder.</param>
    public static byte[]? Read(string name)
    {
        using Stream? stream = typeof(Assets).Assembly.GetManifestResourceStream($"web/{name}");
        if (stream is null)
        {
            return null;
        }

        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    public static string MediaTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".ttf" => "font/ttf",
        ".xhtml" => "application/xhtml+xml",
        ".ncx" or ".opf" or ".xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    };
}
