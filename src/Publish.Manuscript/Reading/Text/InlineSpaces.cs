using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Text;

internal static class InlineSpaces
{
    /// <summary>Takes the white space and hard breaks from the end, however deep they stand, and what is empty then.</summary>
    public static void TrimEnd(List<Inline> inlines)
    {
        while (inlines.Count > 0 && Trimmed(inlines[^1]) is var last && !ReferenceEquals(last, inlines[^1]))
        {
            inlines.RemoveAt(inlines.Count - 1);
            if (last is not null)
            {
                inlines.Add(last);
            }
        }
    }

    /// <summary>The same inline where nothing is to be taken, null where nothing is left.</summary>
    private static Inline? Trimmed(Inline inline) => inline switch
    {
        TextRun { Value: " " } => null,
        TextRun run when run.Value.EndsWith(' ') => run with { Value = run.Value[..^1], Span = run.Span with { Length = Math.Max(0, run.Span.Length - 1) } },
        HardBreak => null,
        InlineContainer container => Trimmed(container),
        _ => inline,
    };

    private static InlineContainer? Trimmed(InlineContainer whole)
    {
        List<Inline> inner = [.. whole.Children];
        TrimEnd(inner);
        bool same = inner.Count == whole.Children.Length && (inner.Count == 0 || ReferenceEquals(inner[^1], whole.Children[^1]));
        return same ? whole : inner.Count == 0 ? null : whole with { Children = [.. inner] };
    }
}
