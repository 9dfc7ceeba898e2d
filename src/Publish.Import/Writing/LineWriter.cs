using System.Collections.Immutable;
using System.Text;
using Publish.Import.Tree;

namespace Publish.Import.Writing;

/// <summary>Writes the pieces of lines, and remembers where doubts stand.</summary>
internal sealed class LineWriter(StringBuilder text, List<(Doubt Doubt, int Offset)> doubts, bool isMarkdown)
{
    /// <param name="start">What stands before the text in its line: a heading's or list's mark.</param>
    public void Write(Line line, string start = "")
    {
        foreach (Doubt doubt in line.Doubts)
        {
            doubts.Add((doubt, text.Length));
        }

        text.Append(start);
        WritePieces(line.Pieces);
    }

    public void WriteDoubt(Doubt doubt) => doubts.Add((doubt, text.Length));

    public void WriteCells(Line row)
    {
        text.Append('|');
        int from = 0;
        for (int i = 0; i < row.Pieces.Length; i++)
        {
            if (row.Pieces[i] is CellEnd)
            {
                text.Append(' ');
                WritePieces(row.Pieces[from..i]);
                text.Append(" |");
                from = i + 1;
            }
        }
    }

    private void WritePieces(ImmutableArray<Piece> pieces)
    {
        int first = text.Length;
        bool wasStarred = false;
        foreach (Piece piece in pieces)
        {
            doubts.AddRange(piece.Doubts.Select(doubt => (doubt, text.Length)));

            switch (piece)
            {
                case MarkPiece mark:
                    GuardBracket();
                    text.Append("[^").Append(mark.Label).Append(']');
                    wasStarred = false;
                    break;
                case TextPiece run:
                    WriteText(run, first, ref wasStarred);
                    break;
            }
        }

        GuardLabel(first);
    }

    /// <summary>Two pieces together may begin with what only looks like the label of a list.</summary>
    private void GuardLabel(int first)
    {
        string line = text.ToString(first, text.Length - first);
        string safe = isMarkdown ? line : MarkdownEscaping.LineStart(line);
        if (safe.Length == line.Length || line[0] is '>' or '+' or '-' or '=' or '~' or ':')
        {
            return;
        }

        text.Length = first;
        text.Append(safe);
        for (int i = 0; i < doubts.Count; i++)
        {
            doubts[i] = doubts[i].Offset > first ? (doubts[i].Doubt, doubts[i].Offset + safe.Length - line.Length) : doubts[i];
        }
    }

    private void WriteText(TextPiece piece, int first, ref bool wasStarred)
    {
        bool atStart = text.Length == first;
        if (!isMarkdown && piece.Text.StartsWith(':') && text.Length > first && text[^1] == ']' && text.ToString(first, 2) == "[^")
        {
            // A colon after a reference at the start of a line would make it the label of a note.
            text.Append('\\');
        }

        string words = isMarkdown ? piece.Text : MarkdownEscaping.Inside(piece.Text);
        string marked = isMarkdown ? words : Marked(piece, atStart, wasStarred);
        if (marked.Length > 0)
        {
            if (marked[0] == '[')
            {
                GuardBracket();
            }

            wasStarred = marked[^1] == '*' && marked != words;
            text.Append(atStart && marked == words && !isMarkdown ? MarkdownEscaping.LineStart(marked) : marked);
        }
    }

    /// <summary>An exclamation mark before a bracket would make a picture of it.</summary>
    private void GuardBracket()
    {
        if (text.Length > 0 && text[^1] == '!')
        {
            text.Insert(text.Length - 1, '\\');
        }
    }

    /// <summary>With emphasis, language or link round the words, and outside of it the spaces and signs at their ends: stars beside a sign would be no emphasis.</summary>
    private static string Marked(TextPiece piece, bool atStart, bool wasStarred)
    {
        ReadOnlySpan<char> all = piece.Text;
        int start = all.IndexOfAnyExcept(' ');
        int end = all.LastIndexOfAnyExcept(' ') + 1;
        bool isStyled = piece.Style != SourceStyle.Plain && piece.Link is null && piece.Language is null;
        for (; isStyled && start >= 0 && start < end && !IsWord(all[start], first: true); start++)
        {
        }

        for (; isStyled && start >= 0 && end > start && !IsWord(all[end - 1], first: false); end--)
        {
        }

        string inner = start >= 0 && end > start ? MarkdownEscaping.Inside(piece.Text[start..end]) : "";
        if (inner.Length == 0 || (isStyled && wasStarred))
        {
            return MarkdownEscaping.Inside(piece.Text);
        }

        inner = piece switch
        {
            { Link: { } link } => $"[{inner}](<{link}>)",
            { Language: { } language } => $"[{inner}]{{lang={language}}}",
            { Style: SourceStyle.Strong } => $"**{inner}**",
            { Style: SourceStyle.Emphasis } => $"*{inner}*",
            _ => inner,
        };
        string before = MarkdownEscaping.Inside(piece.Text[..start]);
        return (atStart && inner.Length > 0 && before.Length > 0 ? MarkdownEscaping.LineStart(before) : before) + inner + MarkdownEscaping.Inside(piece.Text[end..]);
    }

    private static bool IsWord(char c, bool first) => char.IsLetterOrDigit(c) || (!first && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
