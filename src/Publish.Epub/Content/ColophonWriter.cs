using Publish.Core.Languages;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>What a colophon says besides its own words: the fonts of the file, and what made it.</summary>
internal static class ColophonWriter
{
    public static void Write(MarkupWriter xml, Publication publication, Section section)
    {
        if (section.Role != SectionRole.Colophon)
        {
            return;
        }

        BookWords words = publication.Info.Language.Profile.Words;
        string[] families = [.. publication.Options.Fonts.Select(f => f.Title).Distinct(StringComparer.Ordinal)];
        WriteLine(xml, words.TypesetIn, string.Join(", ", families));
        WriteLine(xml, words.MadeWith, publication.Options.Generator);
    }

    private static void WriteLine(MarkupWriter xml, string words, string names)
    {
        if (names.Length == 0)
        {
            return;
        }

        xml.Start("p", ("class", "made"));
        xml.Text(words + " ");
        xml.StartInline("span", ("lang", "en"), ("xml:lang", "en"), ("dir", "ltr"));
        xml.Text(names);
        xml.End();
        xml.End();
    }
}
