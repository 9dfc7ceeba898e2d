using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Lists of plain text: neighbouring lines with numbers that follow one another, or with bullets.</summary>
internal static partial class Lists
{
    private const int Bullet = -1;

    public static Draft Recognise(Draft draft)
    {
        if (draft.Text.IsMarkdown)
        {
            return draft;
        }

        ImmutableArray<Line>.Builder lines = draft.Lines.ToBuilder();
        var gone = draft.Gone.ToBuilder();
        for (int start = 0; start < lines.Count;)
        {
            int end = EndOfRun(lines, start);
            if (end - start > 1)
            {
                for (int i = start; i < end; i++)
                {
                    lines[i] = Item(lines[i], gone);
                }
            }

            start = end;
        }

        return draft with { Lines = lines.ToImmutable(), Gone = gone.ToImmutable() };
    }

    private static int EndOfRun(ImmutableArray<Line>.Builder lines, int start)
    {
        int end = start + 1;
        for (int? number = LabelOf(lines[start]); number is not null && end < lines.Count && LabelOf(lines[end]) == (number == Bullet ? Bullet : number + 1); end++)
        {
            number = LabelOf(lines[end]);
        }

        return end;
    }

    private static int? LabelOf(Line line) =>
        line is not { Kind: LineKind.Paragraph, Pieces: [TextPiece { Link: null } text, ..] } || Label().Match(text.Text) is not { Success: true } match || match.Length == text.Text.Length ? null
        : match.Groups["n"].Success ? Numerals.Parse(match.Groups["n"].Value)
        : Bullet;

    private static Line Item(Line line, ImmutableArray<Gone>.Builder gone)
    {
        var text = (TextPiece)line.Pieces[0];
        Match match = Label().Match(text.Text);
        int? number = match.Groups["n"].Success ? Numerals.Parse(match.Groups["n"].Value) : null;
        gone.Add(new Gone("label of a list", line.Span, match.Value, IsLeftOut: false));
        return line.With(line.Pieces.SetItem(0, text with { Text = text.Text[match.Length..] })) with { Kind = LineKind.ListItem, Number = number };
    }

    [GeneratedRegex(@"^\s*(?:[(\[]?(?<n>[0-9\u0660-\u0669\u06F0-\u06F9]{1,3})\s?[.)\]\u06D4:-]|[-*\u2022\u25CF\u25AA\u25E6\u2023\u2043\u2013])\s+")]
    private static partial Regex Label();
}
