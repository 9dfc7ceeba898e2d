using System.Text.RegularExpressions;
using Publish.Cli.Files;
using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Cli.Release;

/// <summary>Finds what somebody meant to replace: words such as TODO, and what <c>publish new</c> wrote in place of names.</summary>
internal static partial class Placeholders
{
    public static void Report(Book book, DiagnosticBag diagnostics)
    {
        foreach (SourceText source in book.Sections.Select(s => s.Source).Prepend(book.Info.Source))
        {
            foreach (Match match in Word().Matches(source.Text))
            {
                Report(source, match, diagnostics);
            }

            int end = source == book.Info.Source ? source.Text.Length : HeadEnd(source.Text);
            foreach (Match match in Value().Matches(source.Text[..end]))
            {
                if (BookTemplate.Placeholders.Contains(match.Groups["value"].Value))
                {
                    Report(source, match.Groups["value"], diagnostics);
                }
            }
        }

        foreach (Note note in book.Sections.SelectMany(s => s.Notes).Where(MissingNoteText.StandsFor))
        {
            diagnostics.Add(CliRules.Placeholder, note.Span with { Length = 0 }, "the text of this note is missing", "write what should stand there");
        }
    }

    private static void Report(SourceText source, Capture found, DiagnosticBag diagnostics) =>
        diagnostics.Add(CliRules.Placeholder, new SourceSpan(source, found.Index, found.Length), $"\u201C{found.Value}\u201D is a placeholder", "write what should stand there");

    private static int HeadEnd(string text)
    {
        int end = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : 0;
        return Math.Max(0, end);
    }

    [GeneratedRegex(@"\b(TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[ \t-]*[a-z]+:[ \t]*[""']?(?<value>[^\r\n]*?)[""']?[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
