using System.Buffers;
using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading;

/// <summary>Plain text: a line is a paragraph, unless the lines are cut at a width; then empty lines part paragraphs.</summary>
internal static class PlainTextReader
{
    private const int MaxWidth = 110;
    private const int MinWidth = 40;
    private const double FullEnough = 0.7;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create('\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029');

    public static ImportedText Read(SourceText source)
    {
        List<List<SourceSpan>> blocks = Blocks(source);
        bool isCut = AreCut(blocks);
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (List<SourceSpan> block in blocks)
        {
            if (isCut && block.Count > 1 && IsFull(block))
            {
                lines.Add(LineOf(source, block[0] with { Length = block[^1].End - block[0].Start }, gap: true));
                continue;
            }

            lines.AddRange(block.Select((span, i) => LineOf(source, span, gap: i == 0)));
        }

        return new ImportedText(source, lines.ToImmutable());
    }

    private static Line LineOf(SourceText source, SourceSpan span, bool gap)
    {
        string text = Spaces.Fold(source.Text.AsSpan(span.Start, span.Length));
        int before = source.Text.AsSpan(0, span.Start).LastIndexOfAnyExcept(" \t\r\n".AsSpan());
        return new Line([new TextPiece(text)], span) { GapBefore = gap, PageBefore = before >= 0 && source.Text[before] == '\f' };
    }

    /// <summary>Lines with something in them, parted by lines with nothing.</summary>
    private static List<List<SourceSpan>> Blocks(SourceText source)
    {
        var blocks = new List<List<SourceSpan>>();
        bool open = false;
        string text = source.Text;
        for (int at = 0; at < text.Length;)
        {
            int end = text.AsSpan(at).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : at + end;
            bool isEmpty = text.AsSpan(at, end - at).IsWhiteSpace();
            if (!isEmpty)
            {
                if (!open)
                {
                    blocks.Add([]);
                }

                int start = at;
                while (char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                blocks[^1].Add(new SourceSpan(source, start, end - start));
            }

            open = !isEmpty;
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return blocks;
    }

    /// <summary>Whether most of the text stands in paragraphs of several full lines of a screen or a typewriter.</summary>
    private static bool AreCut(List<List<SourceSpan>> blocks)
    {
        int all = blocks.Sum(b => b.Count);
        int full = blocks.Where(IsFull).Sum(b => b.Count);
        return all > 3 && full * 2 > all && blocks.All(b => b.All(l => l.Length <= MaxWidth));
    }

    private static bool IsFull(List<SourceSpan> block)
    {
        int width = block.Max(l => l.Length);
        return block.Count > 1 && width >= MinWidth && block.SkipLast(1).All(l => l.Length >= width * FullEnough);
    }
}
