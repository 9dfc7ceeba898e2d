using System.Text.Json.Serialization;

namespace Publish.Preview.Pages;

/// <summary>What the page in the browser is told of the book. Page and Block count from 0.</summary>
internal sealed record JsonPreviewBook(int Version, string Title, string Language, bool RightToLeft, bool HasEpub, JsonPageInfo[] Pages, JsonOutline[] Outline, JsonPreviewDiagnostic[] Diagnostics);

/// <param name="Key">Names what the page looks like.</param>
internal sealed record JsonPageInfo(string Folio, bool Recto, double Width, double Height, string Key);

internal sealed record JsonOutline(string Title, int Page, JsonOutline[] Children);

internal sealed record JsonPreviewDiagnostic(string Code, string Severity, string Message, string? Hint, string? File, int? Line, int? Column, int? Page, int? Block);

internal sealed record JsonPage(JsonBlock[] Blocks);

/// <param name="Role">The element of HTML that says what it is.</param>
internal sealed record JsonBlock(string Role, string? File, int? Line, int? Column, JsonLine[] Lines);

/// <summary>In points from the page's top left.</summary>
internal sealed record JsonLine(double Left, double Top, double Right, double Bottom, bool RightToLeft, string Text);

internal sealed record JsonHit(int Page, int Block, string Before, string Text, string After);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonPreviewBook))]
[JsonSerializable(typeof(JsonPage))]
[JsonSerializable(typeof(JsonHit[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PreviewJson : JsonSerializerContext;
