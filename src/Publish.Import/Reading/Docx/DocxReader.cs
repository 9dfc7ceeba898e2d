using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>A word processor's file (ISO/IEC 29500). Places are counted in paragraphs: the source is its text, one paragraph a line.</summary>
internal static class DocxReader
{
    public static ImportedText? Read(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        SourceSpan place = SourceSpan.StartOf(new SourceText(path, ""));
        try
        {
            if (DocxGuard.Check(bytes) is { } problem)
            {
                diagnostics.Add(ImportRules.TooLarge, place, $"the file was not opened: {problem}", "save its text as a file of its own");
                return null;
            }

            using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            if (document.MainDocumentPart is { Document.Body: { } body } main)
            {
                return Located(path, Read(main, body));
            }
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or NotSupportedException or ArgumentException or FormatException
            or InvalidOperationException or IOException or OverflowException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // What the libraries below say about files that are none is for their makers.
        }

        diagnostics.Add(ImportRules.Unreadable, place, "this is no .docx file, or a damaged one", "open it in a word processor, and save it as .docx anew");
        return null;
    }

    private static DocxWalk Read(MainDocumentPart main, Body body)
    {
        var walk = new DocxWalk(new DocxStyles(main), main);
        walk.ReadBlocks(body);
        foreach (Footnote note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Type is null) ?? [])
        {
            walk.ReadNote(note, DocxWalk.FootnoteAnchor(note.Id));
        }

        foreach (Endnote note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(n => n.Type is null) ?? [])
        {
            walk.ReadNote(note, DocxWalk.EndnoteAnchor(note.Id));
        }

        IEnumerable<(string, OpenXmlElement?)> beside =
        [
            .. main.HeaderParts.OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal).Select(p => ("page header", (OpenXmlElement?)p.Header)),
            .. main.FooterParts.OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal).Select(p => ("page footer", (OpenXmlElement?)p.Footer)),
            .. (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? []).Select(c => ("comment", (OpenXmlElement?)c)),
        ];
        foreach ((string name, OpenXmlElement? element) in beside)
        {
            walk.LeaveOut(name, element);
        }

        return walk;
    }

    /// <summary>Now that all lines are known, gives them their places.</summary>
    private static ImportedText Located(string path, DocxWalk walk)
    {
        var text = new StringBuilder();
        int[] starts = [.. walk.Lines.Select(line =>
        {
            int start = text.Length;
            text.Append(line.Text).Append('\n');
            return start;
        })];
        var source = new SourceText(path, text.ToString());
        SourceSpan At(int line) => new(source, line < starts.Length ? starts[line] : source.Text.Length, 0);
        return new ImportedText(source, [.. walk.Lines.Select((l, i) => l with { Span = At(i) })])
        {
            Gone = [.. walk.Gone.Select(g => new Gone(g.Name, At(g.Line), g.Text, IsLeftOut: true))],
        };
    }
}
