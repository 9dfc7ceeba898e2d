using System.Collections.Immutable;
using Markdig.Syntax;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Yaml;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading;

/// <summary>One Markdown file on its way to a section.</summary>
/// <param name="BodyStart">Where the Markdown begins, after the front matter.</param>
internal sealed record ParsedFile(string Path, string Id, SourceText Source, int BodyStart, YamlMapping FrontMatter, MarkdownDocument Markdown);

internal static class SectionReader
{
    /// <summary>Front matter and Markdown as their parsers see them; may run beside others.</summary>
    public static ParsedFile Parse(string path, string id, SourceText source, DiagnosticBag diagnostics)
    {
        (int yamlStart, int yamlEnd, int bodyStart) = FindFrontMatter(source.Text);
        YamlMapping empty = new([], SourceSpan.StartOf(source));
        YamlMapping yaml = yamlEnd > yamlStart ? YamlTree.Parse(source, yamlStart, source.Text[yamlStart..yamlEnd], diagnostics) ?? empty : empty;
        MarkdownDocument document;
        try
        {
            document = MarkdownParsing.Parse(source.Text[bodyStart..]);
        }
        catch (ArgumentException)
        {
            diagnostics.Add(ManuscriptRules.TooDeep, new SourceSpan(source, bodyStart, 0), "the Markdown is nested too deeply to be read", "look for runs of brackets, quotes or list marks");
            document = [];
        }

        return new ParsedFile(path, id, source, bodyStart, yaml, document);
    }

    public static Section Build(ParsedFile file, int index, BookInfo info, BookFolder folder, TextIds ids, IReadOnlyDictionary<string, string> sectionIds, DiagnosticBag diagnostics)
    {
        var yaml = new MappingReader(file.FrontMatter, diagnostics);
        string title = yaml.Required("title", System.IO.Path.GetFileNameWithoutExtension(file.Path));
        string? subtitle = yaml.Text("subtitle");
        ImmutableArray<string> authors = yaml.Texts("author");
        ImmutableArray<string> translators = yaml.Texts("translator");
        string? date = yaml.Text("date");
        FirstPublication? published = ReadPublished(yaml);
        string? signed = yaml.Text("signed");
        Language language = yaml.Language("language") ?? info.Language;
        SectionRole role = ReadRole(yaml);
        yaml.ReportUnknown();

        var reader = new BlockReader(file, folder, ids, sectionIds, diagnostics);
        (Introduction? introduction, ImmutableArray<Model.Block> blocks) = reader.ReadBody();
        if (blocks.IsEmpty && introduction is null)
        {
            diagnostics.Add(ManuscriptRules.EmptyText, SourceSpan.StartOf(file.Source), "the file has no text");
        }

        return new Section(file.Id, index, role, title, subtitle, authors, translators, date, published, signed, language, introduction, blocks, reader.Notes.InOrder, file.Source);
    }

    private static FirstPublication? ReadPublished(MappingReader yaml)
    {
        if (yaml.Mapping("published") is not { } reader)
        {
            return null;
        }

        string? url = reader.Text("url");
        if (url is not null && !WebAddress.IsAllowed(url))
        {
            reader.Wrong(reader.Node("url")!, "url", "an address that begins with https:// or http://");
            url = null;
        }

        var published = new FirstPublication(reader.Text("in"), reader.Text("date"), url);
        reader.ReportUnknown();
        return published is { In: null, Date: null, Url: null } ? null : published;
    }

    private static SectionRole ReadRole(MappingReader yaml)
    {
        switch (yaml.Text("role"))
        {
            case null or "essay": return SectionRole.Essay;
            case "foreword": return SectionRole.Foreword;
            case "afterword": return SectionRole.Afterword;
            default:
                yaml.Wrong(yaml.Node("role")!, "role", "essay, foreword or afterword");
                return SectionRole.Essay;
        }
    }

    /// <summary>The lines between two lines of three hyphens at the very beginning.</summary>
    private static (int Start, int End, int BodyStart) FindFrontMatter(string text)
    {
        int start = LineEnd(text, 0);
        if (text.AsSpan(0, start).TrimEnd() is not "---")
        {
            return (0, 0, 0);
        }

        for (int at = start; at < text.Length;)
        {
            int end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---")
            {
                return (start, at, end);
            }

            at = end;
        }

        return (0, 0, 0);
    }

    /// <summary>The place after the line break that ends a line.</summary>
    private static int LineEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
