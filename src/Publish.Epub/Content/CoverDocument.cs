using Publish.Core.Languages;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The first page: the cover picture.</summary>
internal static class CoverDocument
{
    public static ReadOnlyMemory<byte> Write(Publication publication)
    {
        BookInfo info = publication.Info;
        BookWords words = info.Language.Profile.Words;
        return XhtmlPage.Write(info.Language, words.Cover, "cover", xml =>
        {
            xml.Start("figure", ("class", "cover"));
            xml.Empty("img", ("src", "../" + publication.CoverResource.Path), ("alt", Description(info, words)));
            xml.End();
        });
    }

    /// <summary>What a cover says: the title and the makers.</summary>
    private static string Description(BookInfo info, BookWords words) =>
        string.Join(words.Comma, info.Contributors.Select(contributor => contributor.Name).Prepend(info.Title).Prepend(words.Cover).Distinct());
}
