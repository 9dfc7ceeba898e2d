using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Tests.Text;

/// <summary>The fonts of the repository, loaded once.</summary>
internal static class TestFonts
{
    public static readonly FontFace Nastaliq = Load("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular");
    public static readonly FontFace NastaliqBold = Load("noto-nastaliq-urdu/NotoNastaliqUrdu-Bold");
    public static readonly FontFace Amiri = Load("amiri/Amiri-Regular");
    public static readonly FontFace AmiriBold = Load("amiri/Amiri-Bold");
    public static readonly FontFace Gulzar = Load("gulzar/Gulzar-Regular");
    public static readonly FontFace Naskh = Load("noto-naskh-arabic/NotoNaskhArabic-Regular");
    public static readonly FontFace Scheherazade = Load("scheherazade-new/ScheherazadeNew-Regular");
    public static readonly FontFace Serif = Load("source-serif-4/SourceSerif4-Regular");
    public static readonly FontFace SerifBold = Load("source-serif-4/SourceSerif4-Bold");
    public static readonly FontFace SerifItalic = Load("source-serif-4/SourceSerif4-Italic");
    public static readonly FontFace SerifBoldItalic = Load("source-serif-4/SourceSerif4-BoldItalic");
    public static readonly FontFace Code = Load("source-code-pro/SourceCodePro-Regular");

    public static readonly IReadOnlyList<FontFace> All = [Nastaliq, NastaliqBold, Amiri, AmiriBold, Gulzar, Naskh, Scheherazade, Serif, SerifBold, SerifItalic, SerifBoldItalic, Code];

    /// <summary>One face of each making.</summary>
    public static readonly IReadOnlyList<FontFace> Kinds = [Nastaliq, Amiri, Serif, SerifItalic, Code];

    /// <summary>As a book has it: Nastaliq for Urdu, a Latin companion, Amiri for what Nastaliq lacks.</summary>
    public static readonly FontStack UrduStack = new([new FontStackEntry(Nastaliq, 1, ["Arab"]), new FontStackEntry(Serif, 0.8, ["Latn"]), new FontStackEntry(Amiri, 1, [])]);

    public static string PathOf(FontFace face) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "fonts"), face.Name + ".ttf", SearchOption.AllDirectories).Single();

    public static StyledParagraph Paragraph(string text, FontStack stack, string language = "ur") => new(
        text,
        [new StyledRun(new TextRange(0, text.Length), new TextStyle(stack, new Pt(12), new Language(language)), 0)],
        new Language(language));

    public static FontStack Only(FontFace face) => new([new FontStackEntry(face, 1, [])]);

    private static FontFace Load(string path)
    {
        string file = Path.Combine(Repository.Root, "fonts", path + ".ttf");
        return FontFace.Load(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
    }
}
