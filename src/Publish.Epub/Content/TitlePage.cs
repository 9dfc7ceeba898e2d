using Publish.Core.Languages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;

namespace Publish.Epub.Content;

/// <summary>The title page: title, subtitle, who made the book, who published it.</summary>
internal static class TitlePage
{
    public static ReadOnlyMemory<byte> Write(Publication publication)
    {
        BookInfo info = publication.Info;
        BookWords words = info.Language.Profile.Words;
        return XhtmlPage.Write(info.Language, info.Title, "frontmatter", xml =>
        {
            xml.Start("section", ("class", "titlepage"), ("epub:type", "titlepage"), ("aria-labelledby", "title"));
            foreach (PrintedLine line in PrintedLine.TitlePage(info, withYear: true))
            {
                (string Name, string? Value)[] inWords = LanguageAttributes.Of(words.Language, info.Language);
                switch (line.Kind)
                {
                    case PrintedLineKind.Title: WriteLine(xml, publication, "h1", line, ("id", "title")); break;
                    case PrintedLineKind.Subtitle: WriteLine(xml, publication, "p", line, ("class", "subtitle"), ("role", "doc-subtitle")); break;
                    case PrintedLineKind.Authors: WriteLine(xml, publication, "p", line, [("class", "author"), .. inWords]); break;
                    case PrintedLineKind.Contributors: WriteLine(xml, publication, "p", line, [("class", "contributor"), .. inWords]); break;
                    case PrintedLineKind.Publisher: WriteLine(xml, publication, "p", line, ("class", "publisher")); break;
                    default: throw new InvalidOperationException($"no form for {line.Kind} on a title page");
                }
            }

            xml.End();
        });
    }

    private static void WriteLine(MarkupWriter xml, Publication publication, string element, PrintedLine line, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Start(element, attributes);
        LabelWriter.Write(xml, publication, line.Whole);
        xml.End();
    }
}
