using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>Which part of a page is the text, by the names that blogs give to parts. Everything else is kept apart, not thrown away.</summary>
internal static partial class HtmlRegions
{
    public const string Outside = "outside the article";

    /// <summary>The element that holds the essay.</summary>
    public static IElement? RootOf(IElement body)
    {
        IElement[] all = [.. body.GetElementsByTagName("*")];
        IElement[] articles = [.. all.Where(e => e.LocalName == "article")];
        IEnumerable<IElement> candidates = articles.Length == 1 ? articles : all.Where(e => e.GetAttribute("itemprop") == "articleBody" || e.ClassList.Any(c => Body().IsMatch(c)));
        IElement? root = candidates.Take(50).MaxBy(e => e.TextContent.Length) ?? all.FirstOrDefault(e => e.LocalName == "main");
        return root is not null && root.TextContent.Any(char.IsLetter) ? root : body;
    }

    /// <summary>The name of the part that an element begins, or null where it begins none.</summary>
    public static string? NameOf(IElement element) => element.LocalName switch
    {
        "nav" => "navigation",
        "aside" => "sidebar",
        "footer" => "footer",
        "form" or "button" or "select" or "textarea" => "form",
        "body" or "html" or "article" or "main" => null,
        _ => element.ClassList.Append(element.Id ?? "").Select(NameOf).FirstOrDefault(n => n is not null),
    };

    /// <summary>What lies outside of the text: all but the way down to it.</summary>
    public static string? NameOutside(IElement element, IElement root) => element.Contains(root) || root.Contains(element) ? null : Outside;

    public static LineRole RoleOf(IElement element, string? region) =>
        (element.LocalName == "h1" && region is null) || element.GetAttribute("itemprop") == "headline" || element.ClassList.Any(c => Title().IsMatch(c)) ? LineRole.Title
        : element.LocalName == "time" || element.ClassList.Any(c => Date().IsMatch(c)) ? LineRole.Date
        : LineRole.Text;

    private static string? NameOf(string name) =>
        Comments().IsMatch(name) ? "comments"
        : Sharing().IsMatch(name) ? "sharing"
        : Navigation().IsMatch(name) ? "navigation"
        : Aside().IsMatch(name) ? "sidebar"
        : Posting().IsMatch(name) ? "posting"
        : null;

    [GeneratedRegex("^(post-body|entry-content|post-content|article-(body|content)|td-post-content|single-content|story-body)$", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex("^(post-title|entry-title|article-title|page-title|headline)$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex("^(date-header|entry-date|post-date|published|timestamp|post-timestamp|article-date)$", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex("^(comments?|comment-(list|form|respond|area|block|footer|header|link).*|comments-.*|respond|disqus.*|post-comment.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex("^(share.*|sharing|sharedaddy|social.*|addtoany.*|addthis.*|jp-(sharing|relatedposts).*|goog-inline-block|post-share.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sharing();

    [GeneratedRegex("^(nav|navbar|navigation|menu|main-menu|breadcrumbs?|pagination|pager|blog-pager|post-navigation|skip-link|site-header|site-navigation)$", RegexOptions.IgnoreCase)]
    private static partial Regex Navigation();

    [GeneratedRegex("^(sidebar.*|widget.*|related.*|popular-posts|recommended.*|advert.*|ads?|adsbygoogle|site-footer)$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex("^(post-footer.*|entry-(meta|footer)|post-meta|post-labels|post-tags|tags-links|cat-links|post-author|posted-by)$", RegexOptions.IgnoreCase)]
    private static partial Regex Posting();
}
