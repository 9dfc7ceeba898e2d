using System.Collections.Immutable;
using Publish.Epub;
using Publish.Manuscript.Model;

namespace Publish.Cli.Files;

/// <summary>The font files that go into an EPUB: the hand of each language that the book speaks.</summary>
internal static class EpubFonts
{
    private static readonly string[] Nastaliq = ["ur", "pnb", "skr", "ks"];
    private static readonly string[] Naskh = ["ar", "fa", "ps", "sd", "ug", "ckb", "bal"];

    public static ImmutableArray<EpubFont> For(Book book)
    {
        HashSet<string> languages = BookText.Languages(book);
        var fonts = ImmutableArray.CreateBuilder<EpubFont>();
        if (languages.Overlaps(Nastaliq))
        {
            fonts.Add(Font("noto-nastaliq-urdu", "NotoNastaliqUrdu-Regular", "Noto Nastaliq Urdu", EpubFontUse.Nastaliq));
            fonts.Add(Font("noto-nastaliq-urdu", "NotoNastaliqUrdu-Bold", "Noto Nastaliq Urdu", EpubFontUse.Nastaliq, bold: true));
        }

        if (languages.Overlaps(Naskh))
        {
            fonts.Add(Font("amiri", "Amiri-Regular", "Amiri", EpubFontUse.Naskh));
            fonts.Add(Font("amiri", "Amiri-Bold", "Amiri", EpubFontUse.Naskh, bold: true));
        }

        if (languages.Any(language => !IsArabicScript(language)))
        {
            fonts.Add(Font("source-serif-4", "SourceSerif4-Regular", "Source Serif 4", EpubFontUse.Latin));
            fonts.Add(Font("source-serif-4", "SourceSerif4-Italic", "Source Serif 4", EpubFontUse.Latin, italic: true));
            fonts.Add(Font("source-serif-4", "SourceSerif4-Bold", "Source Serif 4", EpubFontUse.Latin, bold: true));
            fonts.Add(Font("source-serif-4", "SourceSerif4-BoldItalic", "Source Serif 4", EpubFontUse.Latin, bold: true, italic: true));
        }

        if (BookText.HasCode(book))
        {
            fonts.Add(Font("source-code-pro", "SourceCodePro-Regular", "Source Code Pro", EpubFontUse.Code));
        }

        return fonts.ToImmutable();
    }

    private static bool IsArabicScript(string language) => Nastaliq.Contains(language) || Naskh.Contains(language);

    private static EpubFont Font(string folder, string file, string family, EpubFontUse use, bool bold = false, bool italic = false) =>
        new($"{file}.ttf", family, bold, italic, FontFiles.Read($"{folder}/{file}.ttf"), $"{folder}-OFL.txt", FontFiles.Read($"{folder}/OFL.txt"), use);
}
