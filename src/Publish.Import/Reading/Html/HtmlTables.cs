using AngleSharp.Dom;
using Publish.Core.Languages;

namespace Publish.Import.Reading.Html;

/// <summary>Tables that are tables: old pages are laid out with tables too.</summary>
internal sealed class HtmlTables
{
    private readonly Dictionary<IElement, bool> _known = [];

    private const int MaxColumns = 40;
    private const int MaxCell = 400;
    private const int MaxTable = 200_000;

    public bool IsData(IElement table)
    {
        if (!_known.TryGetValue(table, out bool isData))
        {
            _known[table] = isData = LooksLikeData(table);
        }

        return isData;
    }

    private bool LooksLikeData(IElement table)
    {
        if (IsNested(table) || table.TextContent.Length > MaxTable)
        {
            return false;
        }

        IElement[] rows = [.. table.GetElementsByTagName("tr").Where(r => OwnerOf(r) == table)];
        return rows.Length is > 1 and < 2000
            && rows.All(r => r.Children.Sum(c => Span(c, "colspan")) <= MaxColumns && r.Children.All(c => c.LocalName is "td" or "th" && c.TextContent.Length <= MaxCell))
            && rows.Any(r => r.Children.Length > 1)
            && table.QuerySelector("ul,ol,blockquote,h1,h2,h3,h4,h5,h6,pre,hr") is null;
    }

    /// <summary>How many columns or rows a cell covers.</summary>
    public static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, 1000) : 1;

    /// <summary>A table inside a cell of a table of data is a part of that cell's text.</summary>
    private bool IsNested(IElement table)
    {
        IElement? outer = table.ParentElement is { } parent ? OwnerOf(parent) : null;
        return outer is not null && IsData(outer);
    }

    private static IElement? OwnerOf(IElement element)
    {
        IElement? at = element;
        while (at is not null && at.LocalName != "table")
        {
            at = at.ParentElement;
        }

        return at;
    }

    /// <summary>Whether a text can be in a language: pages say a great deal about languages that is not so.</summary>
    public static bool Speaks(string language, string text) =>
        IsInArabicScript(language) || (text.Any(char.IsAsciiLetter) && !text.Any(c => c is >= '\u0620' and <= '\u06FF'));

    // Punjabi is also; a tag with a region is mostly a program's, which says it of whatever is in the script.
    private static bool IsInArabicScript(string language) => language == "pa" || LanguageProfiles.All.Any(p => p.Tag == language && p.Script == "Arab");
}
