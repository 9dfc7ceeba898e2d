using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The entries of an index by their letters; the folios of the print edition lead to the words themselves.</summary>
internal static class IndexWriter
{
    public static void Write(MarkupWriter xml, Publication publication, Section section)
    {
        if (section.Indexing is null)
        {
            return;
        }

        int line = 0;
        foreach (IndexGroup group in BookIndex.Of(publication.Book, section))
        {
            xml.Start("h2");
            WriteBreaks(xml, publication, section, ++line);
            xml.Text(group.Letter);
            xml.End();
            xml.Start("ul", ("class", "index"));
            foreach (IndexEntry entry in group.Entries)
            {
                xml.Start("li");
                WriteBreaks(xml, publication, section, ++line);
                WriteEntry(xml, publication, section, entry);
                xml.End();
            }

            xml.End();
        }
    }

    private static void WriteEntry(MarkupWriter xml, Publication publication, Section section, IndexEntry entry)
    {
        BookWords words = BookWords.For(publication.Info.Language);
        xml.Words(entry.Heading, section.Language);
        ImmutableArray<IndexLocator> locators = BookIndex.Locators(entry, publication.Options.Folios.GetValueOrDefault, publication.Info.Numerals);
        foreach (IndexLocator locator in locators)
        {
            xml.Text(words.Comma);
            xml.StartInline("a", ("href", publication.Names.AddressOf(locator.Target, section.Id)), ("dir", LanguageAttributes.Direction(section.Language)));
            xml.Text(locator.Text);
            xml.End();
        }

        if (!entry.See.IsEmpty)
        {
            string see = entry.Places.IsEmpty ? $": {words.See}" : words.Semicolon + words.SeeAlso;
            xml.Text($"{see} {string.Join(words.Comma, entry.See)}");
        }
    }

    private static void WriteBreaks(MarkupWriter xml, Publication publication, Section section, int line)
    {
        foreach (PageBreak page in publication.Pages.AtIndexLine(section, line))
        {
            InlineWriter.WritePageBreak(xml, page);
        }
    }
}
