using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Edition, rights and numbers of the book, where it gives any.</summary>
internal static class ImprintPage
{
    public static bool IsNeeded(BookInfo info) => info.Edition is not null || info.Rights is not null || info.Series is not null || info.Isbn != Isbns.None;

    public static ReadOnlyMemory<byte> Write(Publication publication)
    {
        BookInfo info = publication.Info;
        BookWords words = info.Language.Profile.Words;
        return XhtmlPage.Write(info.Language, words.Imprint, "frontmatter", xml =>
        {
            xml.Start("section", ("class", "imprint"), ("epub:type", "copyright-page"), ("aria-labelledby", "title"));
            xml.Element("h1", words.Imprint, [("id", "title"), .. LanguageAttributes.Of(words.Language, info.Language)]);
            foreach (ImmutableArray<Inline> line in new[] { info.Lines.Series, info.Lines.Edition, info.Lines.Rights }.OfType<ImmutableArray<Inline>>())
            {
                xml.Start("p");
                LabelWriter.Write(xml, publication, line);
                xml.End();
            }

            foreach ((string? isbn, string form) in new[] { (info.Isbn.Print, ""), (info.Isbn.Epub, " (EPUB)"), (info.Isbn.Pdf, " (PDF)") })
            {
                if (isbn is not null)
                {
                    xml.Element("p", $"ISBN {isbn}{form}", ("class", "isbn"), ("dir", "ltr"));
                }
            }

            xml.End();
        });
    }
}
