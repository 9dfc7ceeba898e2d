using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import.Checking;
using Publish.Import.Checking.Source;
using Publish.Import.Reading;
using Publish.Import.Recognition;
using Publish.Import.Tree;
using Publish.Import.Writing;

namespace Publish.Import;

/// <summary>Makes an essay in the manuscript format of a file from a blog, a word processor or an editor.</summary>
public static class ManuscriptImporter
{
    /// <summary>The most bytes of a file that are read.</summary>
    public const int MaxLength = 32 << 20;

    private const int MaxText = 2_000_000;
    private const int MaxNotes = 5_000;

    /// <param name="displayPath">The file as the user named it, with <c>/</c>; its ending says what it is.</param>
    /// <param name="nameFor">Gives the new file its path, from a name of small Latin letters, digits and hyphens.</param>
    /// <returns>Null, with a diagnostic, where there is nothing to import.</returns>
    public static ImportedManuscript? Import(string displayPath, byte[] bytes, Func<string, string> nameFor, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaxLength)
        {
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the file has more than {MaxLength >> 20} MB", "split it into several files");
            return null;
        }

        if (Formats.Read(displayPath, bytes, diagnostics, out ImmutableArray<Field> fields) is not { } text)
        {
            return null;
        }

        if (text.Lines.Sum(l => (long)l.Text.Length) > MaxText)
        {
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the text has more than {MaxText} characters", "split it into several files");
            return null;
        }

        if (!text.Lines.Any(l => l.Text.Any(char.IsLetterOrDigit)))
        {
            diagnostics.Add(ImportRules.NoText, Place(displayPath), "the file has no text");
            return null;
        }

        Draft draft = Recogniser.Recognise(text, fields, FallbackTitle(displayPath));
        if (draft.Notes.Length > MaxNotes)
        {
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the text has more than {MaxNotes} notes", "split it into several files");
            return null;
        }

        return Write(draft, SourceWords.Of(displayPath, bytes, text.GuessedEncoding), displayPath, nameFor, diagnostics);
    }

    private static ImportedManuscript? Write(Draft draft, ImmutableArray<CountedText> words, string displayPath, Func<string, string> nameFor, DiagnosticBag diagnostics)
    {
        if (WriteWhole(draft, words, out string? fault) is not var (markdown, doubts))
        {
            diagnostics.Add(
                ImportRules.Unkept, Place(displayPath), $"the words of this file are not all accounted for: {fault}; nothing was written",
                "send the file to the makers of Publish; meanwhile save its text as .txt and import that");
            return null;
        }

        string title = draft.Field("title")!;
        var source = new SourceText(nameFor(Slug.Of(title)), markdown);
        foreach ((Doubt doubt, int offset) in doubts)
        {
            diagnostics.Add(doubt.Rule, new SourceSpan(source, offset, 0), doubt.Message, doubt.Hint);
        }

        RepeatedPassages.Report(source, diagnostics);
        IEnumerable<Gone> gone = draft.Text.Gone.Concat(draft.Gone).ToArray();
        int count = draft.Introduction.Concat(draft.Lines).Concat(draft.Notes.SelectMany(n => n.Lines)).Sum(l => l.Words);
        return new ImportedManuscript(source.Path, markdown, title, count, [.. gone.Where(g => g.IsLeftOut).OrderBy(g => g.Span.Start).Select(g => new LeftOut(g.Name, g.Span.Position.Line, g.Text.Trim()))]);
    }

    /// <summary>The essay as a file; without emphasis, and then without any markup, where that would be read as something else.</summary>
    /// <returns>Null where words would be lost.</returns>
    private static (string Markdown, List<(Doubt Doubt, int Offset)> Doubts)? WriteWhole(Draft draft, ImmutableArray<CountedText> words, out string? fault)
    {
        fault = null;
        foreach ((Draft form, string? problem) in Forms(draft))
        {
            (string markdown, List<(Doubt Doubt, int Offset)> doubts) = ManuscriptWriter.Write(form);
            WordLedger? ledger = WordLedger.Compare(form, words, markdown, out string? error);
            if (ledger is { Fault: null })
            {
                doubts.AddRange(ledger.Joined.Select(j => (JoinedDoubt(j.Word, j.Where), Math.Max(0, markdown.IndexOf(j.Word, StringComparison.Ordinal)))));
                doubts.AddRange(problem is null ? [] : [(new Doubt(ImportRules.Guess, problem, "compare the text with the source"), 0)]);
                return (markdown, doubts);
            }

            fault ??= ledger?.Fault ?? $"the new file cannot be read: {error}";
        }

        return null;
    }

    private static IEnumerable<(Draft Draft, string? Problem)> Forms(Draft draft)
    {
        yield return (draft, null);
        yield return (draft.WithoutEmphasis(), "the emphasis of this text was left out: its characters would have been read as other markup");
        yield return (draft.AsParagraphs(), "every line of this text was written as a paragraph: its markup would have been read as something else");
    }

    private static Doubt JoinedDoubt(string word, string where) => new(
        ImportRules.JoinedWords, $"\u201C{word}\u201D is two words in the source ({where}) that only markup separates", "put a space into it where they are two words");

    private static SourceSpan Place(string path) => SourceSpan.StartOf(new SourceText(path, ""));

    private static string FallbackTitle(string path)
    {
        string name = Spaces.Fold(TextDecoding.Clean(System.IO.Path.GetFileNameWithoutExtension(path)).Text);
        return name.Any(char.IsLetterOrDigit) ? name : "؟";
    }
}
