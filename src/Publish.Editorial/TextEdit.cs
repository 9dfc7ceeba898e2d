using System.Text;
using Publish.Core.Source;

namespace Publish.Editorial;

/// <summary>A stretch of a source, and what should stand there. What no edit covers stays as it is, letter by letter.</summary>
public readonly record struct TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>The edits that can be made together, in their order: of those that touch one another, the first.</summary>
    public static IEnumerable<TextEdit> Separate(IEnumerable<TextEdit> edits)
    {
        int end = -1;
        foreach (TextEdit edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length))
        {
            if (edit.Span.Start > end)
            {
                yield return edit;
                end = edit.Span.End;
            }
        }
    }

    /// <param name="edits">In order, apart from one another, and all of one source.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        int at = 0;
        foreach (TextEdit edit in edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
