using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Text;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary>book.yaml: what the book is, and which files make it.</summary>
internal sealed class BookYaml(string folderName, BookFolder folder, SourceText source, MappingReader yaml, DiagnosticBag diagnostics)
{
    private const int MaxSlug = 64;

    private static readonly Dictionary<string, NumeralSystem> NumeralSystems = new(StringComparer.Ordinal)
    {
        ["urdu"] = NumeralSystem.Urdu,
        ["arabic"] = NumeralSystem.Arabic,
        ["latin"] = NumeralSystem.Latin,
    };

    private static readonly Dictionary<string, FrontPart> FrontParts = new(StringComparer.Ordinal)
    {
        ["half-title"] = FrontPart.HalfTitle,
        ["title"] = FrontPart.TitlePage,
        ["imprint"] = FrontPart.Imprint,
        ["contents"] = FrontPart.Contents,
    };

    private readonly BookLineReader _lines = new(source, folder, diagnostics);

    public (BookInfo Info, ImmutableArray<EssayPath> Essays) Read()
    {
        Language language = yaml.Language("language") ?? Language.Urdu;
        string title = yaml.Required("title", folderName);
        BookLines lines = ReadLines(title);
        var info = new BookInfo(
            ReadSlug(), PlainText.Of(lines.Title), Plain("subtitle", lines.Subtitle), language, ReadContributors(ref lines),
            Plain("publisher", lines.Publisher), Plain("place", lines.Place), ReadDate(), Plain("edition", lines.Edition), ReadIsbns(),
            Plain("rights", lines.Rights), yaml.Text("description"), yaml.Texts("subjects"), Plain("series", lines.Series),
            yaml.OneOf("numerals", NumeralSystems) ?? language.Profile.Digits, DesignReader.Read(yaml, folder), ReadCover(), source)
        {
            Lines = lines,
            Checks = CheckSettingsReader.Read(yaml, NumeralSystems),
            Press = PressReader.Read(yaml),
            AccessibilityCertifier = ReadCertifier(),
        };
        info = info with { Front = ReadFront() ?? info.Front };
        ImmutableArray<EssayPath> essays = new EssayList(folder, yaml, diagnostics).Read();
        yaml.ReportUnknown();
        return (info, essays);
    }

    private BookLines ReadLines(string title) => new()
    {
        Title = _lines.Read(yaml, "title") ?? PrintedText.Plain(0, title, SourceSpan.StartOf(source)).Inlines,
        Subtitle = _lines.Read(yaml, "subtitle"),
        Publisher = _lines.Read(yaml, "publisher"),
        Place = _lines.Read(yaml, "place"),
        Edition = _lines.Read(yaml, "edition"),
        Rights = _lines.Read(yaml, "rights"),
        Series = _lines.Read(yaml, "series"),
    };

    /// <summary>The plain text of a line; a value that is no line is reported here.</summary>
    private string? Plain(string key, ImmutableArray<Inline>? line)
    {
        yaml.Text(key);
        return line is { } inlines ? PlainText.Of(inlines) : null;
    }

    private string? ReadCertifier()
    {
        MappingReader? reader = yaml.Mapping("accessibility");
        string? certifier = reader?.Text("certified-by");
        reader?.ReportUnknown();
        return certifier;
    }

    private ImmutableArray<FrontPart>? ReadFront()
    {
        ImmutableArray<string> names = yaml.Texts("front");
        foreach (string name in names.Where(n => !FrontParts.ContainsKey(n)))
        {
            yaml.Wrong("front", $"a list of {string.Join(", ", FrontParts.Keys)}", Suggestion.Nearest(name, FrontParts.Keys));
            return null;
        }

        // An empty list is a book without these pages; a key without a value is a key that is left out.
        return yaml.Node("front") is null ? null : [.. names.Distinct().Select(n => FrontParts[n])];
    }

    private string ReadSlug()
    {
        string fallback = new string([.. folderName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        fallback = fallback.Length > 0 ? fallback[..Math.Min(fallback.Length, MaxSlug)].TrimEnd('-') : "book";
        if (yaml.Text("slug") is not { } slug)
        {
            return fallback;
        }

        if (slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && slug.Length <= MaxSlug && slug[0] != '-' && slug[^1] != '-')
        {
            return slug;
        }

        yaml.Wrong("slug", "lower-case Latin letters, digits and hyphens");
        return fallback;
    }

    private ImmutableArray<Contributor> ReadContributors(ref BookLines lines)
    {
        if (yaml.Node("contributors") is not { } node)
        {
            return [];
        }

        if (node is not YamlSequence sequence)
        {
            yaml.Wrong("contributors", "a list of entries with name and role");
            return [];
        }

        var contributors = ImmutableArray.CreateBuilder<Contributor>();
        var names = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
            {
                yaml.Wrong(item, "contributors", "a list of entries with name and role");
                continue;
            }

            var reader = new MappingReader(mapping, diagnostics);
            string name = reader.Required("name", "");
            ImmutableArray<Inline> line = _lines.Read(reader, "name") ?? PrintedText.Plain(0, name, mapping.Span with { Length = 0 }).Inlines;
            names.Add(line);
            contributors.Add(new Contributor(PlainText.Of(line), reader.Text("role")?.ToLowerInvariant() ?? "author", reader.Text("sort")));
            reader.ReportUnknown();
        }

        lines = lines with { Contributors = names.ToImmutable() };
        return contributors.ToImmutable();
    }

    private string? ReadDate()
    {
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        string? date = yaml.Text("date");
        if (date is null || forms.Any(f => f.Length == date.Length && DateOnly.TryParseExact(date, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            return date;
        }

        yaml.Wrong("date", "YYYY, YYYY-MM or YYYY-MM-DD");
        return null;
    }

    private Isbns ReadIsbns()
    {
        if (yaml.Node("isbn") is YamlMapping mapping)
        {
            var reader = new MappingReader(mapping, diagnostics);
            var isbns = new Isbns(ReadIsbn(reader, "print"), ReadIsbn(reader, "pdf"), ReadIsbn(reader, "epub"));
            reader.ReportUnknown();
            return isbns;
        }

        return Isbns.None with { Print = ReadIsbn(yaml, "isbn") };
    }

    private static string? ReadIsbn(MappingReader reader, string key)
    {
        string? isbn = reader.Text(key);
        if (isbn is null || Isbn.IsValid(isbn))
        {
            return isbn;
        }

        reader.Wrong(key, "an ISBN with a right check digit");
        return null;
    }

    private ImageFile? ReadCover() => yaml.Path("cover") is { } path ? folder.ReadPicture(fromFolder: "", path.Value, path.Span) : null;
}
