using AngleSharp.Dom;

namespace Publish.Import.Reading.Html;

/// <summary>Tables that are tables: old pages are laid out with tables too.</summary>
internal static class HtmlTables
{
    private const int MaxColumns = 40;
    private const int MaxCell = 400;

    public static bool IsData(IElement table)
    {
        IElement[] rows = [.. table.GetElementsByTagName("tr")];
        return rows.Length is > 1 and < 2000
            && rows.All(r => r.Children.Length is > 0 and <= MaxColumns && r.Children.All(c => c.LocalName is "td" or "th" && c.TextContent.Length <= MaxCell))
            && rows.Any(r => r.Children.Length > 1)
            && table.QuerySelector("table,ul,ol,blockquote,h1,h2,h3,h4,h5,h6,pre,hr,caption") is null;
    }

    /// <summary>Whether a text can be in a language: pages say a great deal about languages that is not so.</summary>
    public static bool Speaks(string language, string text) => language is "ar" or "fa" or "ps" or "sd" or "ug" or "pa" || (text.Any(char.IsAsciiLetter) && !text.Any(c => c is >= '\u0620' and <= '\u06FF'));
}
