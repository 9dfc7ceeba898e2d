using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Core.Unicode;
using Publish.Epub;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;

namespace Publish.Cli.Files;

/// <summary>The font files that go into an EPUB: the hand of each language that the book speaks, the same as on paper.</summary>
internal static class EpubFonts
{
    public static ImmutableArray<EpubFont> For(Book book)
    {
        HashSet<string> languages = BookText.Languages(book);
        IGrouping<FontFamily, string>[] families =
        [
            .. languages.Order(StringComparer.Ordinal).Select(tag => new Language(tag)).Where(language => language.Profile.Style != ScriptStyle.Other)
                .OrderByDescending(language => language.Primary == book.Info.Language.Primary)
                .GroupBy(language => FontFamily.For(language, book.Info.Language, book.Info.Design.Font), language => language.Primary),
        ];
        var fonts = ImmutableArray.CreateBuilder<EpubFont>();
        foreach (IGrouping<FontFamily, string> group in families)
        {
            FontFamily family = group.Key;
            EpubFontUse use = family.IsNastaliq ? EpubFontUse.Nastaliq : EpubFontUse.Naskh;
            fonts.Add(Font(family.Regular, family.Name, use) with { Languages = [.. group.Distinct()] });
            if (family.HasBold)
            {
                fonts.Add(Font(family.Bold, family.Name, use, bold: true));
            }
        }

        if (BookText.HasSlantedWords(book) || languages.Any(tag => new Language(tag).Direction == TextDirection.LeftToRight))
        {
            (bool Bold, bool Italic)[] styles = [(false, false), (false, true), (true, false), (true, true)];
            fonts.AddRange(styles.Select(s => Font(LatinFonts.Serif(s.Bold, s.Italic), LatinFonts.SerifName, EpubFontUse.Latin, s.Bold, s.Italic)));
        }

        if (BookText.HasCode(book))
        {
            fonts.Add(Font(LatinFonts.Code, LatinFonts.CodeName, EpubFontUse.Code));
        }

        fonts.AddRange(BookFonts.Fallbacks(book, ShippedFonts.Open(), [.. fonts.Select(font => font.Title)]).Select(OfFallback));
        return book.Info.Design.Font is OwnFont { Licence: { } text } ? [.. fonts.Select(font => font.Licence is null ? font with { Licence = new EpubLicence("Book-licence.txt", text.Data) } : font)] : fonts.ToImmutable();
    }

    private static EpubFont OfFallback(UsedFont font, int number) => font.Source.Own is { } own
        ? new EpubFont($"Book-Fallback-{number + 1}.ttf", $"Book Fallback {number + 1}", Bold: false, Italic: false, own.Data, EpubFontUse.Fallback) { Title = font.Family }
        : Font(font.Source, font.Family, EpubFontUse.Fallback);

    private static EpubFont Font(FontSource source, string family, EpubFontUse use, bool bold = false, bool italic = false)
    {
        if (source.Own is { } own)
        {
            // The file's own name may hold anything.
            return new EpubFont(bold ? "Book-Bold.ttf" : "Book-Regular.ttf", family, bold, italic, own.Data, use) { Title = FontFace.Load(own.Path, own.Data).Description.Family };
        }

        var licence = new EpubLicence($"{source.Folder}-OFL.txt", ShippedFonts.Read($"{source.Folder}/OFL.txt"));
        return new EpubFont(Path.GetFileName(source.Path), family, bold, italic, ShippedFonts.Read(source.Path), use) { Licence = licence };
    }
}
