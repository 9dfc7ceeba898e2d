using System.Collections.Immutable;
using Publish.Epub;

namespace Publish.Tests.Epub;

/// <summary>The repository's fonts as the tool will embed them.</summary>
internal static class TestFonts
{
    public static ImmutableArray<EpubFont> All { get; } =
    [
        Font("noto-nastaliq-urdu", "NotoNastaliqUrdu-Regular", "Noto Nastaliq Urdu", EpubFontUse.Nastaliq),
        Font("noto-nastaliq-urdu", "NotoNastaliqUrdu-Bold", "Noto Nastaliq Urdu", EpubFontUse.Nastaliq, bold: true),
        Font("amiri", "Amiri-Regular", "Amiri", EpubFontUse.Naskh),
        Font("amiri", "Amiri-Bold", "Amiri", EpubFontUse.Naskh, bold: true),
        Font("source-serif-4", "SourceSerif4-Regular", "Source Serif 4", EpubFontUse.Latin),
        Font("source-serif-4", "SourceSerif4-Bold", "Source Serif 4", EpubFontUse.Latin, bold: true),
        Font("source-serif-4", "SourceSerif4-Italic", "Source Serif 4", EpubFontUse.Latin, italic: true),
        Font("source-serif-4", "SourceSerif4-BoldItalic", "Source Serif 4", EpubFontUse.Latin, bold: true, italic: true),
        Font("source-code-pro", "SourceCodePro-Regular", "Source Code Pro", EpubFontUse.Code),
    ];

    private static EpubFont Font(string folder, string file, string family, EpubFontUse use, bool bold = false, bool italic = false)
    {
        string path = Path.Combine(Repository.Root, "fonts", folder);
        return new EpubFont(file + ".ttf", family, bold, italic, File.ReadAllBytes(Path.Combine(path, file + ".ttf")), use)
        {
            Licence = new EpubLicence($"OFL-{folder}.txt", File.ReadAllBytes(Path.Combine(path, "OFL.txt"))),
        };
    }
}
