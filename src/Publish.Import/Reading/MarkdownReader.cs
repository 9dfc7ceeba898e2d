using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Core.Source;
using Publish.Import.Recognition;
using Publish.Import.Tree;

namespace Publish.Import.Reading;

/// <summary>Markdown of other tools. What the manuscript format has too is kept letter by letter; only headings, plain paragraphs and the front matter are looked into.</summary>
internal static partial class MarkdownReader
{
    private static readonly string[] Known = ["title", "subtitle", "author", "translator", "date", "signed"];

    public static ImportedText Read(SourceText source, out ImmutableArray<Field> fields)
    {
        int start = ReadFrontMatter(source, out fields, out ImmutableArray<Gone> gone);
        return new ImportedText(source, ReadBody(source, start), IsMarkdown: true) { Gone = gone };
    }

    private static int ReadFrontMatter(SourceText source, out ImmutableArray<Field> fields, out ImmutableArray<Gone> gone)
    {
        fields = [];
        gone = [];
        if (FrontMatter().Match(source.Text) is not { Success: true } match)
        {
            return 0;
        }

        Group lines = match.Groups["yaml"];
        int at = lines.Index;
        foreach (string line in lines.Value.Split('\n'))
        {
            var span = new SourceSpan(source, at, line.Length);
            Match field = Field().Match(line);
            string key = field.Groups["key"].Value;
            if (field.Success && Known.Contains(key) && fields.All(f => f.Key != key))
            {
                gone = gone.Add(new Gone("key of the front matter", span, key, IsLeftOut: false));
                fields = fields.Add(new Field(key, Spaces.Fold(field.Groups["value"].Value)));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                gone = gone.Add(new Gone("front matter", span, line.Trim(), IsLeftOut: true));
            }

            at += line.Length + 1;
        }

        return match.Length;
    }

    private static ImmutableArray<Line> ReadBody(SourceText source, int start)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach ((int from, int to) in Blocks(source.Text, start))
        {
            string block = source.Text[from..to];
            var span = new SourceSpan(source, from, to - from);
            lines.Add(
                Heading().Match(block) is { Success: true } heading
                    ? new Line([new TextPiece(heading.Groups["text"].Value)], span) { Kind = LineKind.Heading, Level = heading.Groups["signs"].Length }
                : IsPlain(block) ? new Line([new TextPiece(block)], span) { GapBefore = true }
                : new Line([new TextPiece(block)], span) { Kind = LineKind.Markup, GapBefore = true });
        }

        return lines.ToImmutable();
    }

    /// <summary>What stands between empty lines; fenced blocks and containers as a whole, and headings for themselves.</summary>
    private static IEnumerable<(int Start, int End)> Blocks(string text, int start)
    {
        int from = -1;
        string? fence = null;
        int end = start;
        for (int at = start; at < text.Length;)
        {
            int next = text.AsSpan(at).IndexOf('\n') is var n and >= 0 ? at + n + 1 : text.Length;
            string line = text[at..next].TrimEnd('\n', '\r', ' ');
            bool isEmpty = string.IsNullOrWhiteSpace(line);
            if (fence is null && from >= 0 && (isEmpty || Heading().IsMatch(line)))
            {
                yield return (from, end);
                from = -1;
            }

            if (!isEmpty || fence is not null)
            {
                from = from < 0 ? at : from;
                end = at + line.Length;
                fence = FenceAfter(line, fence);
            }

            if (fence is null && from >= 0 && Heading().IsMatch(line))
            {
                yield return (from, end);
                from = -1;
            }

            at = next;
        }

        if (from >= 0)
        {
            yield return (from, end);
        }
    }

    /// <summary>The fence that is open after a line.</summary>
    private static string? FenceAfter(string line, string? fence)
    {
        Match match = Fence().Match(line);
        return !match.Success ? fence
            : fence is null ? (match.Groups[1].Value == ":::" && line.Trim(':', ' ').Length == 0 ? null : match.Groups[1].Value)
            : match.Groups[1].Value == fence && line.Trim().Trim(fence[0]).Length == 0 ? null
            : fence;
    }

    /// <summary>Whether a block is a paragraph and nothing else, so that its text may be looked into.</summary>
    private static bool IsPlain(string block) => !Marked().IsMatch(block) && block.AsSpan().IndexOfAny('`', '<', '\\') < 0;

    [GeneratedRegex(@"\A---[ \t]*\r?\n(?<yaml>(?s:.*?)\n)??(---|\.\.\.)[ \t]*(\r?\n|\z)")]
    private static partial Regex FrontMatter();

    [GeneratedRegex("""^(?<key>[a-z]+):[ \t]*(?:"(?<value>[^"\\]+)"|'(?<value>[^']+)'|(?<value>[^\s"'\[\]{}|>&*!%@`#][^#"\\]*?))\s*$""")]
    private static partial Regex Field();

    [GeneratedRegex(@"^ {0,3}(?<signs>#{1,6})[ \t]+(?<text>[^\r\n]*?\S)([ \t]+#+)?[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex("^ {0,3}(```|~~~|:::)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?: {4}|\t|\s*([>|:~=+*-]|#|\[\^|\[[^\]\n]*\]:|[0-9\u0660-\u0669\u06F0-\u06F9]{1,9}[.)\u06D4](\s|$)|---|===|___))|\|", RegexOptions.Multiline)]
    private static partial Regex Marked();
}
