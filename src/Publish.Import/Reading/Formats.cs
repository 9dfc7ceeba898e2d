using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Source;
using Publish.Import.Reading.Docx;
using Publish.Import.Reading.Html;
using Publish.Import.Recognition;
using Publish.Import.Tree;

namespace Publish.Import.Reading;

/// <summary>Which reader a file has, by its ending and its first bytes.</summary>
internal static class Formats
{
    /// <returns>Null, with a diagnostic, where the file cannot be read.</returns>
    public static ImportedText? Read(string path, byte[] bytes, DiagnosticBag diagnostics, out ImmutableArray<Field> fields)
    {
        fields = [];
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending == ".docx")
        {
            return DocxReader.Read(path, bytes, diagnostics);
        }

        if (bytes is [0x50, 0x4B, 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] || bytes.AsSpan().StartsWith("%PDF-"u8) || bytes.AsSpan().StartsWith("{\\rtf"u8))
        {
            diagnostics.Add(ImportRules.Unreadable, SourceSpan.StartOf(new SourceText(path, "")), "this is not a plain text, HTML or Markdown file", "save it as .docx, .html, .md or .txt");
            return null;
        }

        bool isHtml = ending is ".html" or ".htm" or ".xhtml";
        (string text, int controls) = TextDecoding.Decode(bytes, isHtml, out string? guessed);
        var source = new SourceText(path, text);
        if (guessed is not null)
        {
            diagnostics.Add(ImportRules.GuessedEncoding, SourceSpan.StartOf(source), $"the file is not UTF-8 and does not declare its encoding; it was read as {guessed}", "check that the letters are right, or save the file as UTF-8");
        }

        ImportedText? read = isHtml ? HtmlReader.Read(source, diagnostics)
            : ending is ".md" or ".markdown" ? MarkdownReader.Read(source, out fields)
            : PlainTextReader.Read(source);
        string count = controls.ToString(CultureInfo.InvariantCulture);
        Gone[] gone = controls == 0 ? [] : [new Gone($"control characters ({count})", SourceSpan.StartOf(source), "", IsLeftOut: true)];
        return read is null ? null : read with { Gone = read.Gone.AddRange(gone), GuessedEncoding = guessed };
    }
}
