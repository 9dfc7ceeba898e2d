using Publish.Core.Source;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>The lines between two lines of three hyphens at the very beginning of a file.</summary>
/// <param name="Start">Where the YAML begins.</param>
/// <param name="End">Where it ends; the same as the start where there is none.</param>
internal readonly record struct FrontMatterRange(int Start, int End, int BodyStart)
{
    private const string Fence = "---";

    public static FrontMatterRange Find(SourceText source, DiagnosticBag diagnostics)
    {
        string text = source.Text;
        int start = LineEnd(text, 0);
        if (text.AsSpan(0, start).TrimEnd() is not Fence)
        {
            return default;
        }

        int empty = -1;
        for (int at = start; at < text.Length;)
        {
            int end = LineEnd(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, end - at).TrimEnd();
            if (line is Fence or "...")
            {
                return new FrontMatterRange(start, at, end);
            }

            empty = empty < 0 && line.IsEmpty ? at : empty;
            at = end;
        }

        diagnostics.Add(ManuscriptRules.Unclosed, new SourceSpan(source, 0, 0), "the front matter is not closed", "write --- on a line of its own after it");
        int guess = empty < 0 ? text.Length : empty;
        return new FrontMatterRange(start, guess, guess);
    }

    /// <summary>The place after the line end, of any kind, that ends a line.</summary>
    private static int LineEnd(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : start + end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
    }
}
