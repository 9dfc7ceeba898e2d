using System.Text;
using System.Text.Json;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Layout;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Manuscript.Schemas;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>Every key that the readers know, with values of every shape that YAML has: read or reported, never an exception.</summary>
public sealed class OddValueTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    private static readonly string[] Values =
    [
        "", "~", "null", "[]", "{}", "\"\"", "\" \"", "0", "-1", "1e999", "NaN", "true", "[~]", "[\"\"]", "[[]]", "[{}]", "{\"\": \"\"}", "{\"\": ~}", "{a: ~}", "{a: []}", "{a: {}}", "{دلی: }", "{دلی: [~, \"\"]}",
        "\"\\0\"", "\"\\e[31m\"", "\"\\n::error::x\"", "\"\\u200B\"", "\"\\u202E\"", "\"\\U0010FFFF\"", "\"\\uFFFF\"", $"\"{new string('ا', 20_000)}\"", $"[{string.Join(", ", Enumerable.Repeat("ب", 5_000))}]",
    ];

    /// <summary>Keys that the essay schema leaves to the manual: they belong to indexes alone.</summary>
    private static readonly string[] IndexKeys = ["of", "see", "see-also", "see/دلی", "see-also/دلی"];

    public static TheoryData<string> BookKeys() => [.. Keys("book.schema.json")];

    public static TheoryData<string> EssayKeys() => [.. Keys("essay.schema.json").Concat(IndexKeys).Distinct()];

    [Theory]
    [MemberData(nameof(BookKeys))]
    public void A_key_of_the_book_takes_any_value_or_reports_it(string key)
    {
        foreach (string value in Values)
        {
            string[] needed = [.. new[] { "title: کتاب", "essays: [one.md, two.md]" }.Where(line => !key.StartsWith(line.Split(':')[0], StringComparison.Ordinal))];
            Check($"{string.Join('\n', needed)}\n{Nested(key, value)}\n", "---\ntitle: ایک\n---\n\nمتن[^ed-1]۔\n\n[^ed-1]: حاشیہ۔\n");
        }
    }

    [Theory]
    [MemberData(nameof(EssayKeys))]
    public void A_key_of_front_matter_takes_any_value_or_reports_it(string key)
    {
        foreach (string value in Values)
        {
            foreach (string role in new[] { "essay", "index", "glossary", "colophon" })
            {
                string[] needed = [.. new[] { "title: ایک", $"role: {role}" }.Where(line => !key.StartsWith(line.Split(':')[0], StringComparison.Ordinal))];
                Check("title: کتاب\nessays: [one.md, two.md]\n", $"---\n{string.Join('\n', needed)}\n{Nested(key, value)}\n---\n\nمتن\n");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" []")]
    [InlineData(" {}")]
    [InlineData(" \"\"")]
    [InlineData(" [~]")]
    public void An_index_heading_that_leads_nowhere_is_reported_at_its_place(string value)
    {
        (_, string[] diagnostics) = TestBook.ReadFiles(("one.md", $"---\ntitle: اشاریہ\nrole: index\nsee:\n  دلی:{value}\n---\n"));
        Assert.Contains(diagnostics, d => d.StartsWith("one.md:5:3: error M007: the value of \u201Csee\u201D", StringComparison.Ordinal));
    }

    private static void Check(string yaml, string essay)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(
            ("book.yaml", Encoding.UTF8.GetBytes(yaml)),
            ("one.md", Encoding.UTF8.GetBytes(essay)),
            ("two.md", Encoding.UTF8.GetBytes("---\ntitle: دو\n---\n\n[دلی]{.place} اور [دہلی]{.place}۔\n")));
        try
        {
            Book? book = BookReader.Read("book", "book", files, diagnostics);
            _ = book is null ? [] : EditorialChecks.Run(book);
            if (book is not null && !diagnostics.HasErrors && yaml.Length + essay.Length < 10_000)
            {
                Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
            }
        }
        catch (Exception e) when (e is not FontException)
        {
            Assert.Fail($"{yaml[..Math.Min(yaml.Length, 200)]}\n{essay[..Math.Min(essay.Length, 200)]}\n{e}");
        }
    }

    private static string Nested(string key, string value)
    {
        string[] parents = key.Split('/');
        return string.Concat(parents[..^1].Select((parent, i) => $"{new string(' ', i * 2)}{parent}:\n")) + $"{new string(' ', (parents.Length - 1) * 2)}{parents[^1]}: {value}";
    }

    /// <summary>The keys of a schema, those of inner mappings after a slash, an item of a list as a hyphen before its key.</summary>
    private static IEnumerable<string> Keys(string schema)
    {
        using var json = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == schema).Text);
        return [.. Keys(json.RootElement, "")];
    }

    private static IEnumerable<string> Keys(JsonElement element, string path)
    {
        if (element.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                yield return path + property.Name;
                foreach (string inner in Keys(property.Value, $"{path}{property.Name}/"))
                {
                    yield return inner;
                }
            }
        }

        foreach (string choice in new[] { "anyOf", "oneOf" })
        {
            foreach (string key in element.TryGetProperty(choice, out JsonElement choices) ? choices.EnumerateArray().SelectMany(c => Keys(c, path)) : [])
            {
                yield return key;
            }
        }

        if (element.TryGetProperty("items", out JsonElement items))
        {
            foreach (string key in Keys(items, path).Where(k => k.Length > path.Length))
            {
                yield return $"{path}- {key[path.Length..]}";
            }
        }
    }
}
