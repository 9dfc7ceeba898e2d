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
        foreach (IndexPiece piece in BookIndex.TextOf(entry, publication.Options.Folios.GetValueOrDefault, publication.Info.Numerals, section.Language.Profile.Words))
        {
            if (piece.Target is null)
            {
                xml.Words(piece.Text, section.Language);
                continue;
            }

            xml.StartInline("a", ("href", publication.Names.AddressOf(piece.Target, section.Id)), ("dir", LanguageAttributes.Direction(section.Language)));
            xml.Text(piece.Text);
            xml.End();
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
