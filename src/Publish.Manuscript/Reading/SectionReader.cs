using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading;

/// <summary>From a parsed file to a section: what the front matter says, and the text.</summary>
internal sealed class SectionReader(BookInfo info, BookFolder folder, RunningNumbers numbers, IReadOnlyDictionary<string, string> sectionIds, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, SectionRole> Roles = new(StringComparer.Ordinal)
    {
        ["essay"] = SectionRole.Essay,
        ["foreword"] = SectionRole.Foreword,
        ["afterword"] = SectionRole.Afterword,
        ["glossary"] = SectionRole.Glossary,
        ["index"] = SectionRole.Index,
        ["colophon"] = SectionRole.Colophon,
    };

    /// <param name="index">The section's place in the book, from 0.</param>
    public Section Read(ParsedFile file, int index)
    {
        string fallback = Path.GetFileNameWithoutExtension(file.Path);
        var yaml = new MappingReader(file.FrontMatter ?? YamlMapping.Empty(file.Source), diagnostics);
        string title = file.FrontMatter is null ? fallback : yaml.Required("title", fallback);
        string? subtitle = yaml.Text("subtitle");
        ImmutableArray<string> authors = yaml.Texts("author");
        ImmutableArray<string> translators = yaml.Texts("translator");
        string? date = yaml.Text("date");
        FirstPublication? published = ReadPublished(yaml);
        string? signed = yaml.Text("signed");
        Language language = yaml.Language("language") ?? info.Language;
        SectionRole role = yaml.OneOf("role", Roles) ?? SectionRole.Essay;
        var places = new FilePlaces(file.Source, file.BodyStart, diagnostics);
        ImmutableArray<TextRun> lines = yaml.Lines("title", "subtitle", "author", "translator", "signed");
        ImmutableArray<CheckException> exceptions = ExceptionReader.Read(file, yaml, places);
        IndexSettings? indexing = role == SectionRole.Index ? IndexFrontMatter.Read(yaml) : null;
        yaml.ReportUnknown();

        (Introduction? introduction, ImmutableArray<Block> blocks, ImmutableArray<Note> notes) = ReadText(file, places);
        if (blocks.IsEmpty && introduction is null && role is not (SectionRole.Index or SectionRole.Colophon))
        {
            diagnostics.Add(
                ManuscriptRules.EmptyText,
                SourceSpan.StartOf(file.Source),
                "the file has no text",
                "write some below the front matter, or take the file out of `essays:`");
        }

        return new Section(file.Id, index, role, title, subtitle, authors, translators, date, published, signed, language, introduction, blocks, notes, file.Source)
        {
            Lines = lines,
            Exceptions = exceptions,
            Indexing = indexing,
        };
    }

    private (Introduction? Introduction, ImmutableArray<Block> Blocks, ImmutableArray<Note> Notes) ReadText(ParsedFile file, FilePlaces places) => file.IsRefused
        ? (null, RefusedText.Read(file.Source, file.BodyStart, new TextIds()), [])
        : new BlockReader(file, places, folder, new TextIds(), sectionIds, info.Design, numbers).Read(file.Markdown);

    private static FirstPublication? ReadPublished(MappingReader yaml)
    {
        if (yaml.Mapping("published") is not { } reader)
        {
            return null;
        }

        string? url = reader.Text("url");
        if (url is not null && !WebAddress.IsWeb(url))
        {
            reader.Wrong("url", "an address that begins with https:// or http://");
            url = null;
        }

        var published = new FirstPublication(reader.Text("in"), reader.Text("date"), url);
        reader.ReportUnknown();
        return published is { In: null, Date: null, Url: null } ? null : published;
    }
}
