using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading;

/// <summary>book.yaml: what the book is, and which files make it.</summary>
internal sealed class BookYaml(string folderName, BookFolder folder, SourceText source, MappingReader yaml, DiagnosticBag diagnostics)
{
    public (BookInfo Info, ImmutableArray<(string Path, SourceSpan Span)> Essays) Read()
    {
        Language language = yaml.Language("language") ?? Language.Urdu;
        string title = yaml.Required("title", folderName);
        var info = new BookInfo(
            ReadSlug(), title, yaml.Text("subtitle"), language, ReadContributors(),
            yaml.Text("publisher"), yaml.Text("place"), ReadDate(), yaml.Text("edition"), ReadIsbns(),
            yaml.Text("rights"), yaml.Text("description"), yaml.Texts("subjects"), yaml.Text("series"),
            ReadNumerals(language), ReadDesign(), ReadCover(), source);
        ImmutableArray<(string, SourceSpan)> essays = ReadEssays();
        yaml.ReportUnknown();
        return (info, essays);
    }

    private string ReadSlug()
    {
        string fallback = new([.. folderName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        fallback = fallback.Trim('-').Length > 0 ? fallback.Trim('-') : "book";
        if (yaml.Text("slug") is not { } slug)
        {
            return fallback;
        }

        if (slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && slug.Length <= 64 && slug[0] != '-')
        {
            return slug;
        }

        yaml.Wrong(yaml.Node("slug")!, "slug", "lower-case Latin letters, digits and hyphens");
        return fallback;
    }

    private ImmutableArray<Contributor> ReadContributors()
    {
        if (yaml.Node("contributors") is not { } node)
        {
            return [];
        }

        if (node is not YamlSequence sequence)
        {
            yaml.Wrong(node, "contributors", "a list");
            return [];
        }

        var contributors = ImmutableArray.CreateBuilder<Contributor>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
            {
                yaml.Wrong(item, "contributors", "a list of entries with name and role");
                continue;
            }

            var reader = new MappingReader(mapping, diagnostics);
            string name = reader.Required("name", "");
            contributors.Add(new Contributor(name, reader.Text("role")?.ToLowerInvariant() ?? "author", reader.Text("sort")));
            reader.ReportUnknown();
        }

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

        yaml.Wrong(yaml.Node("date")!, "date", "YYYY, YYYY-MM or YYYY-MM-DD");
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

        reader.Wrong(reader.Node(key)!, key, "an ISBN with a right check digit");
        return null;
    }

    private NumeralSystem ReadNumerals(Language language)
    {
        switch (yaml.Text("numerals"))
        {
            case "urdu": return NumeralSystem.Urdu;
            case "arabic": return NumeralSystem.Arabic;
            case "latin": return NumeralSystem.Latin;
            case null: break;
            default: yaml.Wrong(yaml.Node("numerals")!, "numerals", "urdu, arabic or latin"); break;
        }

        return Numerals.DefaultFor(language);
    }

    private DesignSettings ReadDesign()
    {
        if (yaml.Mapping("design") is not { } reader)
        {
            return DesignSettings.Default;
        }

        BindingSide? binding = reader.Text("binding") switch { "left" => BindingSide.Left, "right" => BindingSide.Right, _ => null };
        if (binding is null && reader.Node("binding") is { } wrong)
        {
            reader.Wrong(wrong, "binding", "left or right");
        }

        var settings = new DesignSettings(null, null, binding);
        switch (reader.Node("trim"))
        {
            case YamlScalar scalar when TrimSizes.Named.TryGetValue(scalar.Value, out (double Width, double Height) named):
                settings = settings with { Trim = scalar.Value, TrimMillimetres = named };
                break;
            case YamlSequence { Items: [YamlScalar width, YamlScalar height] } when TrimSizes.ParseMillimetres(width.Value) is { } w && TrimSizes.ParseMillimetres(height.Value) is { } h:
                settings = settings with { TrimMillimetres = (w, h) };
                break;
            case { } node:
                reader.Wrong(node, "trim", $"{string.Join(", ", TrimSizes.Named.Keys.Order(StringComparer.Ordinal))}, or [width, height] in millimetres from 60 to 500");
                break;
        }

        reader.ReportUnknown();
        return settings;
    }

    private ImageFile? ReadCover() => yaml.Text("cover") is { } path ? folder.ReadPicture("", path, yaml.Node("cover")!.Span) : null;

    private ImmutableArray<(string, SourceSpan)> ReadEssays()
    {
        if (yaml.Node("essays") is not YamlSequence sequence || sequence.Items.IsEmpty)
        {
            diagnostics.Add(ManuscriptRules.MissingKey, yaml.Span with { Length = 0 }, "the key \u201Cessays\u201D is missing or empty", "list the book\u2019s Markdown files in order under `essays:`");
            return [];
        }

        var essays = ImmutableArray.CreateBuilder<(string, SourceSpan)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlScalar scalar)
            {
                yaml.Wrong(item, "essays", "a list of paths");
            }
            else if (!seen.Add(scalar.Value))
            {
                diagnostics.Add(ManuscriptRules.InvalidPath, item.Span, $"\u201C{scalar.Value}\u201D stands in the list twice");
            }
            else if (folder.Resolve("", scalar.Value, item.Span) is { } path)
            {
                essays.Add((path, item.Span));
            }
        }

        return essays.ToImmutable();
    }
}
