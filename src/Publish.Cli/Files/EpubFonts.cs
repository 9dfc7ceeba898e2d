using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Epub;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Cli.Files;

/// <summary>The font files that go into an EPUB: the hand of each language that the book speaks, the same as on paper.</summary>
internal static class EpubFonts
{
    public static ImmutableArray<EpubFont> For(Book book)
    {
        HashSet<string> languages = BookText.Languages(book);
        IGrouping<FontFamily, string>[] families =
        [
            .. languages.Order(StringComparer.Ordinal).Select(tag => new Language(tag)).Where(language => language.Direction == TextDirection.RightToLeft)
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

        if (languages.Any(tag => new Language(tag).Direction == TextDirection.LeftToRight))
        {
            fonts.Add(Font("source-serif-4/SourceSerif4-Regular", "Source Serif 4", EpubFontUse.Latin));
            fonts.Add(Font("source-serif-4/SourceSerif4-Italic", "Source Serif 4", EpubFontUse.Latin, italic: true));
            fonts.Add(Font("source-serif-4/SourceSerif4-Bold", "Source Serif 4", EpubFontUse.Latin, bold: true));
            fonts.Add(Font("source-serif-4/SourceSerif4-BoldItalic", "Source Serif 4", EpubFontUse.Latin, bold: true, italic: true));
        }

        if (BookText.HasCode(book))
        {
            fonts.Add(Font("source-code-pro/SourceCodePro-Regular", "Source Code Pro", EpubFontUse.Code));
        }

        return fonts.ToImmutable();
    }

    /// <param name="path">Below fonts/, without its extension.</param>
    private static EpubFont Font(string path, string family, EpubFontUse use, bool bold = false, bool italic = false)
    {
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        string folder = path[..slash];
        return new EpubFont($"{path[(slash + 1)..]}.ttf", family, bold, italic, FontFiles.Read($"{path}.ttf"), $"{folder}-OFL.txt", FontFiles.Read($"{folder}/OFL.txt"), use);
    }
}
