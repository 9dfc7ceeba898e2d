using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>A web page as it was saved. Nothing of it is run or fetched.</summary>
internal static class HtmlReader
{
    private const int MaxLength = 8_000_000;
    private const int MaxDepth = 2_000;

    public static ImportedText? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Text.Length > MaxLength || DepthOf(source.Text) > MaxDepth)
        {
            diagnostics.Add(ImportRules.TooLarge, SourceSpan.StartOf(source), $"the page has more than {MaxLength / 1_000_000} million characters, or more than {MaxDepth} elements nested in each other", "save the text of the page alone");
            return null;
        }

        using IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(source.Text);
        ImportedText text = document.Body is { } body && HtmlRegions.RootOf(body) is { } root ? new HtmlWalk(source, root).Read(body) : new ImportedText(source, []);
        string[] titles = [.. document.QuerySelectorAll("title").Where(t => t is IHtmlTitleElement).Select(HtmlText.Of)];
        SourceSpan start = SourceSpan.StartOf(source);
        return text with
        {
            PageTitle = titles.FirstOrDefault(),
            Gone = [.. text.Gone, .. HtmlAsides.Of(document, source), .. titles.Skip(1).Select(t => new Gone("another title of the page", start, t, IsLeftOut: true))],
        };
    }

    /// <summary>How deep elements may stand in one another, at most: the parser's time grows with the square of it.</summary>
    private static int DepthOf(string text)
    {
        int depth = 0;
        int most = 0;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            bool isEnd = text[at + 1] == '/';
            int start = at + (isEnd ? 2 : 1);
            int end = start;
            while (end < text.Length && end < start + 20 && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start && !HtmlElements.Unclosed.Contains(text[start..end].ToLowerInvariant()))
            {
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                most = Math.Max(most, depth);
            }
        }

        return most;
    }
}
