using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publish.EndToEnd;

/// <summary>The words of a manuscript, found by simple means of the tests' own, so that no fault of the reader can hide here.</summary>
/// <param name="Body">All essays in the book's order, without notes.</param>
/// <param name="Notes">The text of each note.</param>
internal sealed partial record ManuscriptText(List<string> Body, List<List<string>> Notes)
{
    public static ManuscriptText Of(string folder)
    {
        var body = new StringBuilder();
        var notes = new List<StringBuilder>();
        foreach (string file in Essays(folder))
        {
            StringBuilder current = body;
            foreach (string line in CodeWithoutMarkup(WithoutFrontMatter(File.ReadAllLines(Path.Combine(folder, file)))))
            {
                if (NoteStart().Match(line) is { Success: true } start)
                {
                    notes.Add(current = new StringBuilder(line[start.Length..]));
                }
                else
                {
                    current = line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal) ? current : body;
                    current.Append(' ').Append(line);
                }

                current.Append('\n');
            }
        }

        return new ManuscriptText(Plain(body), [.. notes.Select(Plain)]);
    }

    private static IEnumerable<string> Essays(string folder) => File.ReadLines(Path.Combine(folder, "book.yaml"))
        .SkipWhile(l => l != "essays:").Skip(1).TakeWhile(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(l => l.Trim()[2..].Trim());

    private static IEnumerable<string> WithoutFrontMatter(string[] lines) => lines.Skip(1).SkipWhile(l => l != "---").Skip(1);

    /// <summary>Code keeps its words and loses its signs, so that no markup that it shows is taken for the manuscript's own.</summary>
    private static IEnumerable<string> CodeWithoutMarkup(IEnumerable<string> lines)
    {
        string? fence = null;
        foreach (string line in lines)
        {
            string start = line.Trim();
            if (fence is null && start.StartsWith("```", StringComparison.Ordinal))
            {
                fence = start[..(start.Length - start.TrimStart('`').Length)];
                yield return "";
            }
            else if (fence is not null)
            {
                bool ends = start == fence;
                fence = ends ? null : fence;
                yield return ends ? "" : WordsAlone(line);
            }
            else
            {
                yield return CodeSpan().Replace(line, code => WordsAlone(code.Value));
            }
        }
    }

    private static string WordsAlone(string code) => string.Concat(code.Select(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? c : ' ')).TrimStart();

    private static List<string> Plain(StringBuilder text)
    {
        string plain = Fence().Replace(text.ToString(), "");
        plain = TableCaption().Replace(plain, "$2\n$1");
        plain = Image().Replace(plain, "$1");
        plain = NoteMark().Replace(plain, "");
        plain = Target().Replace(plain, "]");
        return Words.Of(ListLabel().Replace(plain, ""));
    }

    [GeneratedRegex("(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^\[\^[^\]]+\]:")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^ *:::.*$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("!\\[[^\\]]*\\]\\([^)\" ]*(?: \"([^\"]*)\")?\\)(?:\\{[^}]*\\})?")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[\^[^\]]+\]")]
    private static partial Regex NoteMark();

    /// <summary>A table with what it is called, which stands below it in the manuscript and above it on the page.</summary>
    [GeneratedRegex(@"((?:^ *\|.*\n)+)\s*\n( *: .*\n)", RegexOptions.Multiline)]
    private static partial Regex TableCaption();

    /// <summary>Where a link leads, what a span is, or the id of a place.</summary>
    [GeneratedRegex(@"\](\([^)]*\)(\{[^}]*\})?|\{[^}]*\})|\{#[^}]*\}")]
    private static partial Regex Target();

    [GeneratedRegex(@"^ *([0-9]+[.)]|[\u06F0-\u06F9]+\u06D4) ", RegexOptions.Multiline)]
    private static partial Regex ListLabel();
}
