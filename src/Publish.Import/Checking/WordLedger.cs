using System.Globalization;
using Publish.Import.Recognition;
using Publish.Import.Tree;
using Publish.Manuscript.Model;

namespace Publish.Import.Checking;

/// <summary>The promise of importing: words in are words out, and words that are named as left out. The new file is read back by the program's own reader for this.</summary>
internal static class WordLedger
{
    /// <summary>Which word was lost or came from nowhere, or why the new file cannot be read; null where all is well.</summary>
    public static string? Fault(Draft draft, string markdown)
    {
        string? error = null;
        Section? section = draft.Text.IsMarkdown ? null : NewFileReader.Read(markdown, out error);
        if (section is null && !draft.Text.IsMarkdown)
        {
            return $"the new file could not be read: {error}";
        }

        return Difference(draft, section is null ? RawWords(draft, markdown) : ReadBack(draft, section)) is ({ } word, var count)
            ? string.Create(CultureInfo.InvariantCulture, $"\u201C{word}\u201D {(count > 0 ? "would be lost" : "would come from nowhere")} ({Math.Abs(count)})")
            : null;
    }

    /// <summary>The first word that is in one of the two more often than in the other.</summary>
    private static (string Word, int Count)? Difference(Draft draft, IEnumerable<string> written)
    {
        Dictionary<string, int> balance = new(StringComparer.Ordinal);
        bool isMarkdown = draft.Text.IsMarkdown;
        Book(balance, WordsIn(draft.Text), +1, isMarkdown);
        Book(balance, written, -1, isMarkdown);
        Book(balance, draft.Text.Gone.Concat(draft.Gone).Select(g => Value(g.Text)), -1, isMarkdown);
        return balance.Where(b => b.Value != 0).OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => ((string, int)?)(b.Key, b.Value)).FirstOrDefault();
    }

    private static void Book(Dictionary<string, int> balance, IEnumerable<string> texts, int sign, bool isMarkdown)
    {
        foreach (string token in texts.SelectMany(t => isMarkdown ? Tokens.OfMarkdown(t) : Tokens.Of(t)))
        {
            balance[token] = balance.GetValueOrDefault(token) + sign;
        }
    }

    private static IEnumerable<string> WordsIn(ImportedText text) => text.IsMarkdown ? [text.Source.Text] : text.Lines.SelectMany(Parts).Concat(text.Gone.Select(g => g.Text));

    /// <summary>A line's text, parted at the marks that the source has as marks: they are no part of the word before.</summary>
    private static IEnumerable<string> Parts(Line line)
    {
        int from = 0;
        for (int i = 0; i <= line.Pieces.Length; i++)
        {
            if (i == line.Pieces.Length || line.Pieces[i] is not TextPiece)
            {
                yield return string.Concat(line.Pieces[from..i].Select(p => ((TextPiece)p).Text));
                if (i < line.Pieces.Length && line.Pieces[i] is MarkPiece mark)
                {
                    yield return mark.Taken;
                }

                from = i + 1;
            }
        }
    }

    /// <summary>A text that is no line of Markdown, whatever it begins with.</summary>
    private static string Value(string text) => " \u2014" + text;

    /// <summary>Markdown is kept as it is, and so is compared as it is.</summary>
    private static IEnumerable<string> RawWords(Draft draft, string markdown)
    {
        string body = markdown[markdown.IndexOf("\n---\n", StringComparison.Ordinal)..];
        string[] placeholders = [MissingNoteText.Urdu, MissingNoteText.English];
        return draft.Fields.Where(f => f.IsFromText).Select(f => Value(f.Value)).Append(placeholders.Aggregate(body, (text, p) => text.Replace(p, "", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> ReadBack(Draft draft, Section section)
    {
        IEnumerable<string> fields = draft.Fields.Where(f => f.IsFromText).Select(f => f.Key switch
        {
            "title" => section.Title,
            "author" => string.Concat(section.Authors),
            "translator" => string.Concat(section.Translators),
            _ => f.Value,
        });
        HashSet<TextBlock> placeholders = [.. section.Notes.Where(MissingNoteText.StandsFor).Select(n => (TextBlock)n.Blocks[0])];
        // The lines of the front matter are among the fields.
        HashSet<TextBlock> lines = [.. section.Lines.All];
        return fields.Concat(BookText.TextBlocks(section).Where(t => !placeholders.Contains(t) && !lines.Contains(t)).SelectMany(t => InlineParts(t.Inlines)));
    }

    /// <summary>As <see cref="Parts"/>, of what was read.</summary>
    private static IEnumerable<string> InlineParts(IReadOnlyList<Inline> inlines)
    {
        int from = 0;
        for (int i = 0; i <= inlines.Count; i++)
        {
            if (i == inlines.Count || inlines[i] is NoteReference)
            {
                yield return PlainText.Of([.. inlines.Skip(from).Take(i - from)]);
                from = i + 1;
            }
        }
    }
}
