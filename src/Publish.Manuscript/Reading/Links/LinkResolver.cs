using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Notes;

namespace Publish.Manuscript.Reading.Links;

/// <summary>What the links of one file lead to.</summary>
/// <param name="sectionIds">The sections of the book, by path.</param>
internal sealed class LinkResolver(string path, BookFolder folder, IReadOnlyDictionary<string, string> sectionIds, SourceMap places)
{
    private readonly string _folderOfFile = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The same for another text of the file.</summary>
    public LinkResolver For(SourceMap others) => new(path, folder, sectionIds, others);

    /// <summary>The target, or null with a diagnostic. Whether there is such a heading <see cref="LinkChecks"/> says later.</summary>
    public LinkTarget? Resolve(string address, SourceSpan span)
    {
        if (WebAddress.IsAllowed(address))
        {
            return new WebTarget(address);
        }

        if (WebAddress.HasScheme(address))
        {
            places.Report(ManuscriptRules.InvalidLink, span, "links may lead to http, https and mailto only", "write the whole address, beginning with https://");
            return null;
        }

        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string file = hash < 0 ? address : address[..hash];
        string heading = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        heading = heading is ['^', .. var label] ? "^" + NoteTable.Key(label) : heading;
        if (file.Length == 0 && heading.Length == 0)
        {
            places.Report(ManuscriptRules.InvalidLink, span, "the link has no address", "put one into the parentheses, or take the brackets away");
            return null;
        }

        string? target = file.Length == 0 ? path : folder.Resolve(_folderOfFile, Uri.UnescapeDataString(file), span);
        if (target is null)
        {
            return null;
        }

        if (sectionIds.TryGetValue(target, out string? section))
        {
            return new BookTarget(section, heading.Length == 0 ? null : heading);
        }

        string? near = Suggestion.Nearest(target, sectionIds.Keys);
        places.Report(
            ManuscriptRules.InvalidLink,
            span,
            $"\u201C{file}\u201D is no essay of this book",
            near is null ? "name a file of the list `essays:`, or a full web address" : $"did you mean \u201C{near}\u201D?");
        return null;
    }
}
