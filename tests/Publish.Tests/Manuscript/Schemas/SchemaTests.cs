using System.Text;
using System.Text.Json;
using Publish.Core.Source;
using Publish.Manuscript.Reading;
using Publish.Manuscript.Schemas;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Schemas;

/// <summary>The schemas name the keys that the reader knows, no more and no fewer: the reader itself is asked, with a key that it cannot know.</summary>
public sealed class SchemaTests
{
    private const string Unknown = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

    [Theory]
    [InlineData("", "")]
    [InlineData("isbn:", "isbn")]
    [InlineData("contributors:\n- name: N\n ", "contributors")]
    [InlineData("checks:", "checks")]
    [InlineData("design:", "design")]
    [InlineData("press:", "press")]
    [InlineData("accessibility:", "accessibility")]
    [InlineData("design:\n margins:", "design/margins")]
    [InlineData("design:\n notes:", "design/notes")]
    [InlineData("design:\n font:", "design/font")]
    public void Keys_of_the_book_are_those_of_the_reader(string parents, string path)
    {
        string indent = new(' ', parents.Split('\n')[^1].TakeWhile(c => c == ' ').Count() + (parents.Length == 0 ? 0 : 1));
        string yaml = $"title: T\nessays: [one.md]\n{parents}\n{indent}{Unknown}: 1\n".Replace("\n \n", "\n", StringComparison.Ordinal);
        Assert.Equal(KnownKeys(yaml, "---\ntitle: T\n---\n\nT\n"), Properties("book.schema.json", path));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("published:\n ", "published")]
    public void Keys_of_front_matter_are_those_of_the_reader(string parents, string path) =>
        Assert.Equal(KnownKeys("title: T\nessays: [one.md]\n", $"---\ntitle: T\n{parents}{Unknown}: 1\n---\n\nT\n"), Properties("essay.schema.json", path));

    private static string[] KnownKeys(string book, string essay)
    {
        var diagnostics = new DiagnosticBag();
        BookReader.Read("book", "book", new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(book)), ("one.md", Encoding.UTF8.GetBytes(essay))), diagnostics);
        Diagnostic unknown = Assert.Single(diagnostics.ToSorted(), d => d.Rule.Code == "M004");
        Assert.Contains(Unknown, unknown.Message, StringComparison.Ordinal);
        return unknown.Hint!["known are: ".Length..].Split(", ");
    }

    private static string[] Properties(string schema, string path)
    {
        using var json = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == schema).Text);
        JsonElement element = json.RootElement;
        foreach (string key in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.GetProperty("properties").GetProperty(key);
            element = element.TryGetProperty("items", out JsonElement items) ? items : element;
            element = element.TryGetProperty("anyOf", out JsonElement choices) ? choices.EnumerateArray().Single(c => c.TryGetProperty("properties", out _)) : element;
        }

        Assert.False(element.GetProperty("additionalProperties").GetBoolean());
        return [.. element.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
    }
}
