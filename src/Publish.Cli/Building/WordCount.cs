using Publish.Manuscript.Model;

namespace Publish.Cli.Building;

internal static class WordCount
{
    /// <summary>Words of introductions, text and notes, parted by white space.</summary>
    public static int Of(Book book) => book.Sections.SelectMany(Walk.Texts).Sum(t => Count(PlainText.Of(t.Inlines)));

    private static int Count(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }
}
