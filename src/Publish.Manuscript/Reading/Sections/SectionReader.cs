using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Blocks;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Sections;

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
        if (file.FrontMatter is not null)
        {
            yaml.Required("title", fallback);
        }

        // What is wrong with these values is reported here; below they are read as text.
        _ = (yaml.Text("subtitle"), yaml.Texts("author"), yaml.Texts("translator"));
        string? date = yaml.Text("date");
        MappingReader? publication = yaml.Mapping("published");
        FirstPublication? published = publication is null ? null : ReadPublished(publication);
        string? signed = yaml.Text("signed");
        Language language = yaml.Language("language") ?? info.Language;
        SectionRole role = yaml.OneOf("role", Roles) ?? SectionRole.Essay;
        var places = new SourceMap(file.Source, file.BodyStart, diagnostics);
        ImmutableArray<Suppression> suppressions = SuppressionReader.Read(file, yaml, places);
        IndexSettings? indexing = role == SectionRole.Index ? IndexFrontMatter.Read(yaml) : null;
        yaml.ReportUnknown();

        var ids = new TextIds();
        var reader = new BlockReader(file, places, folder, ids, sectionIds, info, language, numbers);
        SectionLines lines = reader.ReadOpening(yaml, publication, PrintedText.Plain(-1, fallback, SourceSpan.StartOf(file.Source)));
        (Introduction? introduction, ImmutableArray<Block> blocks) = file.IsRefused ? (null, RefusedText.Read(file.Source, file.BodyStart, ids)) : reader.Read(file.Markdown);
        lines = lines with { Signed = signed is null ? null : reader.ReadSigned(yaml) };
        ImmutableArray<Note> notes = reader.ReadNotes();
        if (blocks.IsEmpty && introduction is null && role is not (SectionRole.Index or SectionRole.Colophon))
        {
            diagnostics.Add(
                ManuscriptRules.EmptyText,
                SourceSpan.StartOf(file.Source),
                "the file has no text",
                "write some below the front matter, or take the file out of `essays:`");
        }

        var section = new Section(
            file.Id, index, role, PlainText.Of(lines.Title.Inlines), Plain(lines.Subtitle), [.. lines.Authors.Select(a => Plain(a)!)], [.. lines.Translators.Select(t => Plain(t)!)],
            date, published is null ? null : published with { In = Plain(lines.PublishedIn) }, Plain(lines.Signed), language, introduction, blocks, notes, file.Source)
        {
            Lines = lines,
            Suppressions = suppressions,
            Indexing = indexing,
        };
        ForeignMarkup.Check(Walk.Texts(section), diagnostics);
        return section;
    }

    private static string? Plain(Paragraph? line) => line is null ? null : PlainText.Of(line.Inlines);

    private static FirstPublication? ReadPublished(MappingReader reader)
    {
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
