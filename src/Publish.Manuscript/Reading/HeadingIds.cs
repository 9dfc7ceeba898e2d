using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>A heading's own id at its end: <c>## Heading {#id}</c>.</summary>
internal static class HeadingIds
{
    public static string? Take(ref ImmutableArray<Inline> inlines)
    {
        if (inlines is not [.., TextRun last] || !last.Value.EndsWith('}'))
        {
            return null;
        }

        int open = last.Value.LastIndexOf("{#", StringComparison.Ordinal);
        string id = open < 0 ? "" : last.Value[(open + 2)..^1];
        if (id.Length == 0 || !char.IsAsciiLetter(id[0]) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return null;
        }

        inlines = inlines.SetItem(inlines.Length - 1, last with { Value = last.Value[..open].TrimEnd() });
        return id;
    }
}
