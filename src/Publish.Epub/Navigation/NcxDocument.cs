using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Unicode;
using Publish.Epub.Content;

namespace Publish.Epub.Navigation;

/// <summary>The table of contents of EPUB 2 (OPF 2.0.1, 2.4.1), for readers that know no other.</summary>
internal static class NcxDocument
{
    public const string MediaType = "application/x-dtbncx+xml";

    public static ReadOnlyMemory<byte> Write(Publication publication, string identifier)
    {
        ImmutableArray<TocEntry> entries = TocEntry.Of(publication);
        using var xml = new MarkupWriter("http://www.daisy.org/z3986/2005/ncx/");
        xml.Start("ncx", ("version", "2005-1"), ("xml:lang", publication.Info.Language.Tag), ("dir", LanguageAttributes.Direction(publication.Info.Language)));
        WriteHead(xml, publication, identifier, entries);
        xml.Start("docTitle");
        xml.Element("text", publication.Info.Title);
        xml.End();
        xml.Start("navMap");
        int order = 0;
        WriteEntries(xml, publication, entries, ref order);
        xml.End();
        WritePages(xml, publication, order);
        xml.End();
        return xml.ToBytes();
    }

    private static void WriteHead(MarkupWriter xml, Publication publication, string identifier, ImmutableArray<TocEntry> entries)
    {
        ImmutableArray<PageBreak> pages = publication.Pages.All;
        int lastPage = pages.Max(page => Numerals.Parse(page.Mark.Folio)) ?? 0;
        xml.Start("head");
        foreach ((string name, string content) in new[]
        {
            ("dtb:uid", identifier),
            ("dtb:depth", Text(Depth(entries))),
            ("dtb:totalPageCount", Text(pages.Length)),
            ("dtb:maxPageNumber", Text(lastPage)),
        })
        {
            xml.Empty("meta", ("name", name), ("content", content));
        }

        xml.End();
    }

    private static void WriteEntries(MarkupWriter xml, Publication publication, ImmutableArray<TocEntry> entries, ref int order)
    {
        foreach (TocEntry entry in entries)
        {
            order++;
            xml.Start("navPoint", ("id", "nav-" + Text(order)), ("playOrder", Text(order)));
            WriteTarget(xml, entry.PlainLabel(publication), "text/" + entry.Address);
            WriteEntries(xml, publication, entry.Children, ref order);
            xml.End();
        }
    }

    private static void WritePages(MarkupWriter xml, Publication publication, int order)
    {
        if (publication.Pages.All.IsEmpty)
        {
            return;
        }

        xml.Start("pageList");
        foreach (PageBreak page in publication.Pages.All)
        {
            order++;
            string? value = Numerals.Parse(page.Mark.Folio) is { } number ? Text(number) : null;
            xml.Start("pageTarget", ("id", "target-" + page.Id), ("type", value is null ? "special" : "normal"), ("value", value), ("playOrder", Text(order)));
            WriteTarget(xml, page.Mark.Folio, $"{publication.Names.SectionFile(page.Mark.SectionId)}#{page.Id}");
            xml.End();
        }

        xml.End();
    }

    private static void WriteTarget(MarkupWriter xml, string label, string address)
    {
        xml.Start("navLabel");
        xml.Element("text", label);
        xml.End();
        xml.Empty("content", ("src", address));
    }

    private static int Depth(ImmutableArray<TocEntry> entries) => entries.IsEmpty ? 0 : 1 + entries.Max(entry => Depth(entry.Children));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
