using System.Text;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Reading.Text;

internal static class PlainLine
{
    /// <summary>A text as one line in Form C: white space at its ends gone, runs of spaces, tabs and line ends as single spaces.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        bool space = true;
        foreach (char c in text)
        {
            bool isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (!isSpace || !space)
            {
                line.Append(isSpace ? ' ' : c);
            }

            space = isSpace;
        }

        return Nfc.Normalize(line.ToString().TrimEnd(' '));
    }
}
