using System.Text;

namespace Publish.Import.Tree;

internal static class Spaces
{
    /// <summary>Each run of white space as one space, none at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> text) => FoldInside(text).Trim(' ');

    /// <summary>Each run of white space as one space, also at the ends.</summary>
    public static string FoldInside(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (!isSpace || !space)
            {
                folded.Append(isSpace ? ' ' : c);
            }

            space = isSpace;
        }

        return folded.ToString();
    }
}
