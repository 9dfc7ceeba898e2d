namespace Publish.Layout.Styles;

/// <summary>The fonts of text from left to right and of code, on paper and in the EPUB.</summary>
public static class LatinFonts
{
    public const string SerifName = "Source Serif 4";
    public const string CodeName = "Source Code Pro";

    public static readonly FontSource Code = FontSource.Shipped("source-code-pro/SourceCodePro-Regular");

    public static FontSource Serif(bool bold, bool italic)
    {
        string style = (bold, italic) switch
        {
            (true, true) => "BoldItalic",
            (true, false) => "Bold",
            (false, true) => "Italic",
            _ => "Regular",
        };
        return FontSource.Shipped($"source-serif-4/SourceSerif4-{style}");
    }
}
