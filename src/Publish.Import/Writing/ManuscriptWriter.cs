using System.Globalization;
using System.Text;
using Publish.Import.Recognition;
using Publish.Import.Tree;

namespace Publish.Import.Writing;

/// <summary>A draft as a file of the manuscript format: front matter, introduction, body, notes.</summary>
internal sealed class ManuscriptWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<(Doubt Doubt, int Offset)> _doubts = [];
    private readonly LineWriter _lines;
    private string? _verseLanguage;

    private ManuscriptWriter(bool isMarkdown) => _lines = new LineWriter(_text, _doubts, isMarkdown);

    public static (string Text, List<(Doubt Doubt, int Offset)> Doubts) Write(Draft draft)
    {
        var writer = new ManuscriptWriter(draft.Text.IsMarkdown);
        writer.WriteFrontMatter(draft);
        writer.WriteIntroduction(draft);
        writer.WriteBody(draft.Lines);
        foreach (NoteText note in draft.Notes)
        {
            writer.WriteNote(note, draft.IsUrdu);
        }

        return (writer._text.ToString(), writer._doubts);
    }

    private void WriteFrontMatter(Draft draft)
    {
        _text.Append("---\n");
        foreach (Field field in draft.Fields)
        {
            field.Doubts.ToList().ForEach(_lines.WriteDoubt);
            string[] path = field.Key.Split('.');
            string value = field.Key == "title" && draft.Title is { } title ? TitleOf(title) : draft.Text.IsMarkdown || field.Key == "published.date" ? field.Value : MarkdownEscaping.Inside(field.Value);
            _text.Append(path.Length > 1 ? $"{path[0]}:\n  {path[1]}" : path[0]).Append(": ").Append(YamlText.Of(value)).Append('\n');
        }

        _text.Append("---\n");
    }

    private string TitleOf(Line title)
    {
        title.Pieces.SelectMany(p => p.Doubts).ToList().ForEach(_lines.WriteDoubt);
        return string.Concat(title.Pieces.Select(p => p switch
        {
            MarkPiece mark => $"[^{mark.Label}]",
            TextPiece text => MarkdownEscaping.Inside(text.Text),
            _ => "",
        })).Replace("![^", "\\![^", StringComparison.Ordinal).Trim();
    }

    private void WriteIntroduction(Draft draft)
    {
        if (draft.Introduction.IsEmpty)
        {
            return;
        }

        _text.Append("\n::: introduction");
        WriteBody(draft.Introduction, inside: true);
        _text.Append(draft.Signature is { } signature ? $"\n\u2014 {MarkdownEscaping.Inside(signature)}\n:::\n" : ":::\n");
    }

    private void WriteBody(IReadOnlyList<Line> lines, bool inside = false)
    {
        _text.Append(inside ? "\n" : "");
        Line? before = null;
        for (int i = 0; i < lines.Count; i++)
        {
            Line line = lines[i];
            bool joins = before is not null && Joins(before, line);
            if (before?.Kind == LineKind.Verse && !joins)
            {
                EndVerse();
            }

            _text.Append(joins || (inside && i == 0) ? "" : "\n");
            WriteLine(line, lines, i, joins);
            _text.Append('\n');
            before = line;
        }

        if (before?.Kind == LineKind.Verse)
        {
            EndVerse();
        }
    }

    /// <summary>Begins a verse; one that is wholly in another language gets a block of that language round it.</summary>
    private void StartVerse(IReadOnlyList<Line> lines, int start)
    {
        int end = start + 1;
        while (end < lines.Count && Joins(lines[end - 1], lines[end]))
        {
            end++;
        }

        string?[] languages = [.. lines.Skip(start).Take(end - start).SelectMany(l => l.Pieces).OfType<TextPiece>().Where(p => p.Text.Any(char.IsLetter)).Select(p => p.Language).Distinct()];
        _verseLanguage = languages is [{ } language] ? language : null;
        _text.Append(_verseLanguage is null ? "" : $":::: {{lang={_verseLanguage}}}\n").Append("::: verse\n");
    }

    private void EndVerse() => _text.Append(_verseLanguage is null ? ":::\n" : ":::\n::::\n");

    private Line InVerse(Line line) => _verseLanguage is null ? line : line.With(line.Pieces.Select(p => p is TextPiece text ? text with { Language = null } : p));

    private void WriteLine(Line line, IReadOnlyList<Line> lines, int i, bool joins)
    {
        switch (line.Kind)
        {
            case LineKind.Heading: _lines.Write(line, new string('#', line.Level) + " "); break;
            case LineKind.ListItem: _lines.Write(line, Indent(line) + (line.Continues ? "  " : line.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n}. ") : "- ")); break;
            case LineKind.Quotation: _lines.Write(line, joins ? ">\n> " : "> "); break;
            case LineKind.Verse:
                if (!joins)
                {
                    StartVerse(lines, i);
                }

                _lines.Write(InVerse(line), joins && line.GapBefore ? "\n" : "");
                break;
            case LineKind.Break: _text.Append("***"); break;
            case LineKind.TableRow:
                _lines.WriteCells(line);
                if (!joins)
                {
                    _text.Append("\n|").Insert(_text.Length, "---|", line.Pieces.Count(p => p is CellEnd));
                }

                break;
            default: _lines.Write(line); break;
        }
    }

    /// <summary>Whether two lines are parts of one verse, quotation, list or table.</summary>
    private static bool Joins(Line before, Line line) => before.Kind == line.Kind && line.Kind switch
    {
        LineKind.Verse or LineKind.Quotation => true,
        // A number other than 1 does not end a paragraph.
        LineKind.ListItem => !line.Continues && !before.Continues && (line.Number is null) == (before.Number is null) && (line.Level == before.Level || line.Number is null or 1),
        LineKind.TableRow => line.Level > 0,
        _ => false,
    };

    /// <summary>Deep enough to stand inside an item of the level above, whatever its label.</summary>
    private static string Indent(Line line) => new(' ', line.Level * 4);

    private void WriteNote(NoteText note, bool isUrdu)
    {
        _text.Append($"\n[^{note.Label}]: ");
        if (note.Lines.IsEmpty)
        {
            _text.Append(isUrdu ? Manuscript.Model.MissingNoteText.Urdu : Manuscript.Model.MissingNoteText.English).Append('\n');
        }

        for (int i = 0; i < note.Lines.Length; i++)
        {
            _lines.Write(note.Lines[i], i == 0 ? "" : "\n    ");
            _text.Append('\n');
        }
    }
}
