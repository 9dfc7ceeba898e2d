using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Publish.Preview.Pages;

namespace Publish.Preview.Serving;

/// <summary>Which address gives what.</summary>
internal static class Routes
{
    private const string Pages = "/pages/";
    private const string Epub = "/epub/";

    /// <summary>Null where there is no such thing.</summary>
    public static Answer? Find(ShownBook book, HttpRequest request)
    {
        string path = request.Path.Value ?? "/";
        return path switch
        {
            "/" => Asset("index.html"),
            "/book.json" => Json(book.Description, PreviewJson.Default.JsonPreviewBook),
            "/search.json" => Json(book.Search(request.Query["q"].ToString()), PreviewJson.Default.JsonHitArray),
            "/epub.json" => Json(book.Epub.Places(), PreviewJson.Default.DictionaryStringString),
            _ when path.StartsWith(Pages, StringComparison.Ordinal) => PageAnswer(book, path[Pages.Length..], request.Query["k"].ToString()),
            _ when path.StartsWith(Epub, StringComparison.Ordinal) => book.Epub.Read(path[Epub.Length..]) is { } file ? new Answer(file, Assets.MediaTypeOf(path), IsDocument: true) : null,
            _ => Asset(path[1..]),
        };
    }

    private static Answer? PageAnswer(ShownBook book, string name, string key)
    {
        if (!int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= (book.Pages?.Pages.Length ?? 0))
        {
            return null;
        }

        return Path.GetExtension(name) switch
        {
            ".svg" => new Answer(Encoding.UTF8.GetBytes(SvgPage.Draw(book.Pages!.Pages[index])), "image/svg+xml", IsDocument: true, MayBeKept: key == book.Description.Pages[index].Key),
            ".json" => Json(book.TextOf(index), PreviewJson.Default.JsonPage),
            _ => null,
        };
    }

    private static Answer? Asset(string name) => Assets.Read(name) is { } file ? new Answer(file, Assets.MediaTypeOf(name)) : null;

    private static Answer Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json");
}

/// <param name="IsDocument">Something of the book's own, in which no script may run.</param>
/// <param name="MayBeKept">Whether the address names the content, so that the browser need not ask again.</param>
internal sealed record Answer(byte[] Content, string MediaType, bool IsDocument = false, bool MayBeKept = false);
