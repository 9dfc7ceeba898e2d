using System.Globalization;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Cli.Output;

/// <summary>A diagnostic for somebody at a terminal: what is wrong, where, the line itself with carets, and what to do.</summary>
internal sealed class DiagnosticText(int width, bool colour)
{
    private const int MinWidth = 40;
    private const int MaxWidth = 120;
    private const string Bold = "1";
    private const string Faint = "2";

    private readonly int _width = Math.Clamp(width, MinWidth, MaxWidth);

    public string Of(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        (string word, string style) = diagnostic.Severity switch
        {
            Severity.Error => ("error", "1;31"),
            Severity.Warning => ("warning", "1;33"),
            _ => ("info", "1;36"),
        };
        string label = $"{word} {diagnostic.Rule.Code}:";
        string[] message = Wrap("", $"{label} {diagnostic.Message}", indent: 2);
        text.Append(Styled(label, style)).Append(Styled(message[0][label.Length..], Bold)).Append('\n');
        foreach (string line in message[1..])
        {
            text.Append(Styled(line, Bold)).Append('\n');
        }

        string gutter = "  ";
        if (diagnostic.Span is { } span)
        {
            gutter = AppendPlace(text, span, style);
        }

        if (diagnostic.Hint is { } hint)
        {
            string[] lines = Wrap($"{gutter}=", hint, gutter.Length + 2);
            text.AppendJoin('\n', lines).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    /// <returns>The blanks as wide as the number of the line.</returns>
    private string AppendPlace(StringBuilder text, SourceSpan span, string style)
    {
        LinePosition position = span.Position;
        string number = position.Line.ToString(CultureInfo.InvariantCulture);
        string gutter = new(' ', number.Length + 1);
        text.Append(gutter[1..]).Append(Styled("--> ", Faint)).Append(VisibleText.Of(span.Source.Path))
            .Append(CultureInfo.InvariantCulture, $":{position.Line}:{position.Column}\n");
        if (span.Source.Text.Length > 0)
        {
            (string line, string carets) = SourceExcerpt.Of(span, _width - gutter.Length - 2);
            text.Append(Styled($"{number} | ", Faint)).Append(line).Append('\n');
            text.Append(Styled($"{gutter}| ", Faint)).Append(Styled(carets, style)).Append('\n');
        }

        return gutter;
    }

    private string Styled(string text, string style) => colour ? $"\e[{style}m{text}\e[0m" : text;

    /// <summary>Breaks at spaces.</summary>
    /// <param name="head">What the first line begins with.</param>
    /// <param name="indent">Of the other lines.</param>
    private string[] Wrap(string head, string text, int indent)
    {
        var lines = new List<string>();
        var line = new StringBuilder(head);
        int used = head.Length;
        foreach (string word in VisibleText.Of(text).Split(' '))
        {
            int cells = TextCells.Of(word);
            if (used > indent && used + 1 + cells > _width)
            {
                lines.Add(WithIsolates(line.ToString()));
                line.Clear().Append(' ', indent).Append(word);
                used = indent + cells;
                continue;
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
            used += cells + 1;
        }

        lines.Add(WithIsolates(line.ToString()));
        return [.. lines];
    }

    /// <summary>Urdu in an English sentence keeps to its place: each stretch from its first letter to its last is an isolate.</summary>
    private static string WithIsolates(string line)
    {
        byte[] levels = BidiAlgorithm.GetLevels(line, 0, out _);
        var text = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            bool inside = levels[i] > 0;
            bool before = i > 0 && levels[i - 1] > 0;
            text.Append(inside && !before ? FormatCharacters.FirstStrongIsolate.ToString() : !inside && before ? FormatCharacters.PopDirectionalIsolate.ToString() : "").Append(line[i]);
        }

        return text.Append(line.Length > 0 && levels[^1] > 0 ? FormatCharacters.PopDirectionalIsolate.ToString() : "").ToString();
    }
}
