using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import.Checking;
using Publish.Import.Reading;
using Publish.Import.Recognition;
using Publish.Import.Tree;
using Publish.Import.Writing;

namespace Publish.Import;

/// <summary>A file of a blog, a word processor or an editor in, an essay in the manuscript format out.</summary>
public static class ManuscriptImporter
{
    /// <summary>The most bytes of a file that are read.</summary>
    public const int MaxLength = 32 << 20;

    private const int MaxText = 2_000_000;
    private const int MaxNotes = 5_000;

    /// <param name="displayPath">The file as the user named it, with <c>/</c>; its ending says what it is.</param>
    /// <param name="nameFor">Gives the new file its path, from a name of small Latin letters, digits and hyphens.</param>
    /// <returns>Null, with a diagnostic, where there is nothing to import.</returns>
    /// <exception cref="InvalidOperationException">Words would have been lost: a fault of Publish.</exception>
    public static ImportedManuscript? Import(string displayPath, byte[] bytes, Func<string, string> nameFor, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaxLength)
        {
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the file has more than {MaxLength >> 20} MB", "divide it");
            return null;
        }

        if (Formats.Read(displayPath, bytes, diagnostics, out ImmutableArray<Field> fields) is not { } text)
        {
            return null;
        }

        if (text.Lines.Sum(l => (long)l.Text.Length) > MaxText)
        {
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the text has more than {MaxText} characters", "divide it");
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
            diagnostics.Add(ImportRules.TooLarge, Place(displayPath), $"the text has more than {MaxNotes} notes", "divide it");
            return null;
        }

        return Write(draft, displayPath, nameFor, diagnostics);
    }

    private static ImportedManuscript? Write(Draft draft, string displayPath, Func<string, string> nameFor, DiagnosticBag diagnostics)
    {
        (string markdown, List<(Doubt Doubt, int Offset)> doubts, string? fault) = WriteWhole(draft);
        if (fault is not null)
        {
            diagnostics.Add(ImportRules.Unkept, Place(displayPath), $"importing would not keep all words: {fault}; nothing was written", "copy the text into a Markdown file by hand, or report the file as a fault in Publish");
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
        int words = draft.Introduction.Concat(draft.Lines).Concat(draft.Notes.SelectMany(n => n.Lines)).Sum(l => l.Words);
        return new ImportedManuscript(source.Path, markdown, title, words, [.. gone.Where(g => g.IsLeftOut).OrderBy(g => g.Span.Start).Select(g => new LeftOut(g.Name, g.Span.Position.Line, g.Text.Trim()))]);
    }

    /// <summary>Where signs and stars stand so that emphasis would be none, the words go before it.</summary>
    private static (string Markdown, List<(Doubt Doubt, int Offset)> Doubts, string? Fault) WriteWhole(Draft draft)
    {
        (string markdown, List<(Doubt Doubt, int Offset)> doubts) = ManuscriptWriter.Write(draft);
        string? fault = WordLedger.Fault(draft, markdown);
        if (fault is not null)
        {
            (markdown, doubts) = ManuscriptWriter.Write(draft.WithoutEmphasis());
            doubts.Add((new Doubt(ImportRules.Guess, "the emphasis of this text was left out: its signs would have been taken for others", "write it anew where it matters"), 0));
            fault = WordLedger.Fault(draft, markdown);
        }

        return (markdown, doubts, fault);
    }

    private static SourceSpan Place(string path) => SourceSpan.StartOf(new SourceText(path, ""));

    private static string FallbackTitle(string path)
    {
        string name = Spaces.Fold(TextDecoding.Clean(System.IO.Path.GetFileNameWithoutExtension(path)).Text);
        return name.Any(char.IsLetterOrDigit) ? name : "؟";
    }
}
