using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Epub.Content;
using Publish.Epub.Package;
using Publish.Manuscript.Model;

namespace Publish.Epub.Navigation;

/// <summary>The contents page, which is also the navigation document (EPUB 3.3, 7).</summary>
internal static class NavigationDocument
{
    public static ReadOnlyMemory<byte> Write(Publication publication)
    {
        BookWords words = publication.Info.Language.Profile.Words;
        return XhtmlPage.Write(publication.Info.Language, words.Contents, "frontmatter", xml =>
        {
            WriteContents(xml, publication, words);
            WriteLandmarks(xml, publication, words);
            WritePageList(xml, publication, words);
        });
    }

    private static void WriteContents(MarkupWriter xml, Publication publication, BookWords words)
    {
        xml.Start("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"), ("aria-labelledby", "toc-title"));
        xml.Element("h1", words.Contents, [("id", "toc-title"), .. LanguageAttributes.Of(words.Language, publication.Info.Language)]);
        WriteEntries(xml, publication, TocEntry.Of(publication));
        xml.End();
    }

    private static void WriteEntries(MarkupWriter xml, Publication publication, ImmutableArray<TocEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        xml.Start("ol");
        foreach (TocEntry entry in entries)
        {
            xml.Start("li");
            xml.Start("a", [("href", entry.Address), .. LanguageAttributes.Of(entry.Language, publication.Info.Language)]);
            entry.WriteLabel(xml, publication);
            xml.End();
            WriteEntries(xml, publication, entry.Children);
            xml.End();
        }

        xml.End();
    }

    private static void WriteLandmarks(MarkupWriter xml, Publication publication, BookWords words)
    {
        StartHidden(xml, publication, words, "landmarks", null, words.Landmarks);
        WriteLandmark(xml, FileNames.BareName(FileNames.Cover), "cover", words.Cover);
        WriteLandmark(xml, FileNames.BareName(FileNames.TitlePage), "titlepage", words.TitlePage);
        WriteLandmark(xml, "#toc", "toc", words.Contents);
        if (publication.Book.Sections.FirstOrDefault(section => section.Role == SectionRole.Essay) is { } first)
        {
            WriteLandmark(xml, FileNames.BareName(publication.Names.SectionFile(first.Id)), "bodymatter", words.BeginningOfText);
        }

        xml.End();
        xml.End();
    }

    private static void WriteLandmark(MarkupWriter xml, string address, string type, string label)
    {
        xml.Start("li");
        xml.Element("a", label, ("href", address), ("epub:type", type));
        xml.End();
    }

    private static void WritePageList(MarkupWriter xml, Publication publication, BookWords words)
    {
        if (publication.Pages.All.IsEmpty)
        {
            return;
        }

        StartHidden(xml, publication, words, "page-list", "doc-pagelist", words.Pages);
        foreach (PageBreak page in publication.Pages.All)
        {
            string file = FileNames.BareName(publication.Names.SectionFile(page.Mark.SectionId));
            xml.Start("li");
            xml.Element("a", page.Mark.Folio, ("href", $"{file}#{page.Id}"));
            xml.End();
        }

        xml.End();
        xml.End();
    }

    /// <summary>A list for the reading system: it shows it in its own way, the page itself does not.</summary>
    private static void StartHidden(MarkupWriter xml, Publication publication, BookWords words, string type, string? role, string heading)
    {
        string id = type + "-title";
        xml.Start("nav", [("epub:type", type), ("role", role), ("id", type), ("aria-labelledby", id), ("hidden", "hidden"),
            .. LanguageAttributes.Of(words.Language, publication.Info.Language)]);
        xml.Element("h2", heading, ("id", id));
        xml.Start("ol");
    }
}
