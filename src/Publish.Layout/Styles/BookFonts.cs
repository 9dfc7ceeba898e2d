using System.Collections.Immutable;
using System.Text;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;

namespace Publish.Layout.Styles;

/// <param name="Family">As the font calls itself.</param>
public sealed record UsedFont(FontSource Source, string Family);

/// <summary>Which fonts a book needs besides those of its languages.</summary>
public static class BookFonts
{
    /// <summary>The fonts that draw what the fonts of the text lack, each once, in the order in which they are asked. All are regular.</summary>
    /// <param name="known">Families that the text has already.</param>
    public static ImmutableArray<UsedFont> Fallbacks(Book book, FontLibrary library, ImmutableHashSet<string> known)
    {
        var fonts = new FontSet(library, book.Info.Language, book.Info.Design);
        FontStack stack = fonts.Get(book.Info.Language, FontVariant.Regular);
        var used = new HashSet<FontStackEntry>();
        foreach (Rune rune in TextsOf(book).SelectMany(text => text.EnumerateRunes()).Distinct())
        {
            FontStackEntry[] entries = [.. stack.EntriesFor(rune)];
            if (entries.Length > 0 && !entries.Any(entry => known.Contains(entry.Face.Description.Family)))
            {
                used.Add(entries[0]);
            }
        }

        return [.. stack.Entries.Where(used.Contains).Select(entry => new UsedFont(fonts.SourceOf(entry), entry.Face.Description.Family)).Where(font => !known.Contains(font.Family))];
    }

    private static IEnumerable<string> TextsOf(Book book)
    {
        BookInfo info = book.Info;
        string?[] values = [info.Date, info.Isbn.Print, info.Isbn.Pdf, info.Isbn.Epub, .. info.Design.Notes.SignaturesInOrder];
        return values.OfType<string>().Concat(info.Lines.All.Select(PlainText.Of)).Concat(book.Sections.SelectMany(Walk.Texts).Select(t => PlainText.Of(t.Inlines)));
    }
}
