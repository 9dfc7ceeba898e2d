using System.Collections.Immutable;
using System.Text;

namespace Publish.Manuscript.Model;

/// <summary>The one way in which inlines count as characters, so that an offset means the same to every consumer.</summary>
/// <remarks>Text and code count their UTF-16 units, a hard break one (a line feed), a note's mark and a reference none.</remarks>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines) => Of(inlines, static _ => "");

    /// <summary>One line for contents, bookmarks and running heads, with the words of references and without notes. Its offsets are not those of the others.</summary>
    public static string LineOf(ImmutableArray<Inline> inlines, Func<CrossReference, string> words) => Of(inlines, words).Replace('\n', ' ').TrimEnd(' ');

    private static string Of(ImmutableArray<Inline> inlines, Func<CrossReference, string> words)
    {
        var text = new StringBuilder();
        Append(inlines, words, text);
        return text.ToString();
    }

    private static void Append(ImmutableArray<Inline> inlines, Func<CrossReference, string> words, StringBuilder text)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Value); break;
                case Code code: text.Append(code.Value); break;
                case HardBreak: text.Append('\n'); break;
                case CrossReference reference: text.Append(words(reference)); break;
                default: Append(Walk.Children(inline), words, text); break;
            }
        }
    }
}
