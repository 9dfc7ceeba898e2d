using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>A word processor's file (ISO/IEC 29500). Positions are counted in paragraphs: the source is its text, one paragraph a line.</summary>
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

            var package = new DocxPackage(bytes);
            if (package.Main is { } main && package.Xml(main).Child("body") is { } body)
            {
                return Located(path, Read(package, main, body));
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException or IOException)
        {
            // What the libraries say about files that are none is for their makers.
        }

        diagnostics.Add(ImportRules.Unreadable, place, "this is not a .docx file, or it is damaged", "open it in a word processor, and save it as .docx again");
        return null;
    }

    private static DocxWalk Read(DocxPackage package, string main, XElement body)
    {
        var walk = new DocxWalk(new DocxStyles(package.Xml(package.PartOf(main, "styles")), package.Xml(package.PartOf(main, "numbering"))), package);
        walk.ReadBody(main, body);
        HashSet<string> read = [main];
        foreach ((string kind, string element) in ((string, string)[])[("footnotes", "footnote"), ("endnotes", "endnote")])
        {
            string? part = package.PartOf(main, kind);
            foreach (XElement note in part is not null && read.Add(part) ? package.Xml(part).Children(element) : [])
            {
                walk.ReadNote(part!, note);
            }
        }

        foreach (string part in package.Names.Where(p => !read.Contains(p)))
        {
            LeaveOut(walk, package, part, main);
        }

        return walk;
    }

    /// <summary>Names the text of a part that is not the text of the essay.</summary>
    private static void LeaveOut(DocxWalk walk, DocxPackage package, string part, string main)
    {
        string file = part[(part.LastIndexOf('/') + 1)..];
        if (!part.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("word/theme/", StringComparison.OrdinalIgnoreCase) || !file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || file.ToLowerInvariant() is "styles.xml" or "styleswitheffects.xml" or "settings.xml" or "websettings.xml" or "fonttable.xml" or "numbering.xml" || package.Xml(part) is not { } root)
        {
            return;
        }

        string name = package.RelationsOf(main).FirstOrDefault(r => r.Target == part)?.Kind switch
        {
            "header" => "page header",
            "footer" => "page footer",
            "comments" => "comment",
            "glossaryDocument" => "building blocks of the template",
            _ when part.Contains("/charts/", StringComparison.Ordinal) => "words of a chart",
            _ when part.Contains("/diagrams/", StringComparison.Ordinal) => "words of a diagram",
            _ when part.Contains("/glossary/", StringComparison.Ordinal) => "building blocks of the template",
            _ => $"text of the part {part}",
        };
        foreach (XElement element in name == "comment" ? root.Elements() : [root])
        {
            walk.LeaveOut(name == "comment" && element.Value("author") is { Length: > 0 } author ? $"comment by {Spaces.Fold(TextDecoding.Clean(author).Text)}" : name, DocxText.Of(element), atEnd: true);
        }
    }

    /// <summary>Now that all lines are known, gives them their positions.</summary>
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
            Gone = [.. walk.Gone.Select(g => new Gone(g.Name, At(g.Line), g.Text, g.IsLeftOut) { Counted = g.Counted })],
            Added = [.. walk.Added],
        };
    }
}

/// <param name="Line">The number of the line that follows, from 0.</param>
/// <param name="Counted">As in <see cref="Gone.Counted"/>.</param>
internal readonly record struct DocxGone(string Name, int Line, string Text, string Counted, bool IsLeftOut);
