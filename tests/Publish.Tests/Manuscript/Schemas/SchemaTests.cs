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
    [InlineData("published:\n ", "published")]
    public void Keys_of_front_matter_are_those_of_the_reader(string parents, string path) =>
        Assert.Equal(KnownKeys("title: T\nessays: [one.md]\n", $"---\ntitle: T\n{parents}{Unknown}: 1\n---\n\nT\n"), Properties("essay.schema.json", path));

    [Fact]
    public void Keys_of_an_index_are_those_of_the_reader()
    {
        string[] others = KnownKeys("title: T\nessays: [one.md]\n", $"---\ntitle: T\n{Unknown}: 1\n---\n\nT\n");
        string[] index = KnownKeys("title: T\nessays: [one.md]\n", $"---\ntitle: T\nrole: index\n{Unknown}: 1\n---\n");
        Assert.Equal(index, Properties("essay.schema.json", ""));
        using var json = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == "essay.schema.json").Text);
        JsonElement forOthers = json.RootElement.GetProperty("else").GetProperty("properties");
        Assert.All(forOthers.EnumerateObject(), p => Assert.Equal(JsonValueKind.False, p.Value.ValueKind));
        Assert.Equal(index.Except(others), forOthers.EnumerateObject().Select(p => p.Name));
    }

    public static TheoryData<string, string> Leaves => [.. new[] { "book.schema.json", "essay.schema.json" }.SelectMany(schema => LeavesOf(schema).Select(path => (schema, path)))];

    /// <summary>A value that no key can have makes the reader say which values it takes.</summary>
    [Theory]
    [MemberData(nameof(Leaves))]
    public void Values_of_a_key_are_those_of_the_reader(string schema, string path)
    {
        using var json = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == schema).Text);
        JsonElement element = At(json.RootElement, path);
        string message = MessageAbout(schema, path);
        Assert.Equal(WordsIn(message), EnumsOf(element).Select(e => e.ToString().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        if (message.Split("a number from ") is [_, var range])
        {
            Assert.Equal(range, $"{BoundOf(element, "minimum")} to {BoundOf(element, "maximum")}");
        }
    }

    private static string BoundOf(JsonElement element, string bound) => element.TryGetProperty(bound, out JsonElement value) ? value.GetRawText() : "none";

    /// <summary>The words of "one of …" and "a list of …", sorted; none where the reader takes other values.</summary>
    private static string[] WordsIn(string message) =>
        new[] { "should be one of ", "should be a list of " }.Select(lead => message.Split(lead)).FirstOrDefault(parts => parts.Length == 2) is [_, var words] && !words.Contains(" and ", StringComparison.Ordinal)
            ? [.. words.Split(", or ")[0].Split(", ").Order(StringComparer.Ordinal)]
            : [];

    private static string MessageAbout(string schema, string path)
    {
        string[] keys = path.Split('/');
        string yaml = keys[0] == "contributors" ? $"contributors:\n- name: N\n  {keys[^1]}: {Unknown}\n"
            : string.Concat(keys.Select((key, depth) => new string(' ', depth) + key + ":" + (depth == keys.Length - 1 ? $" {Unknown}\n" : "\n")));
        bool ofEssay = schema == "essay.schema.json";
        string book = $"title: T\n{(ofEssay || keys[0] is "title" ? "" : yaml)}essays: [one.md]\n".Replace(keys[0] == "title" && !ofEssay ? "title: T\n" : "\0", yaml, StringComparison.Ordinal);
        string role = ofEssay && keys[0] is "of" or "see" or "see-also" ? "role: index\n" : "";
        var diagnostics = new DiagnosticBag();
        BookReader.Read("book", "book", new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(book)), ("one.md", Encoding.UTF8.GetBytes($"---\n{(keys[0] == "title" ? "" : "title: T\n")}{role}{(ofEssay ? yaml : "")}---\n\nT\n"))), diagnostics);
        return diagnostics.ToSorted().FirstOrDefault(d => d.Rule.Code == "M007" && d.Message.Contains($"\u201C{keys[^1]}\u201D", StringComparison.Ordinal))?.Message ?? "";
    }

    private static IEnumerable<string> LeavesOf(string schema)
    {
        using var json = JsonDocument.Parse(ManuscriptSchema.All.Single(s => s.FileName == schema).Text);
        return [.. Below(json.RootElement, "").Where(path => path is not ("essays" or "checks/severity"))];

        static IEnumerable<string> Below(JsonElement element, string path) => Objects(element).SelectMany(o => o.GetProperty("properties").EnumerateObject())
            .SelectMany(p => Below(p.Value, $"{path}{p.Name}/").Prepend(path + p.Name)).Distinct();
    }

    private static JsonElement At(JsonElement root, string path) => path.Split('/').Aggregate(root, (element, key) => Objects(element).Select(o => o.GetProperty("properties")).First(p => p.TryGetProperty(key, out _)).GetProperty(key));

    /// <summary>The element itself, its choices and its items, where they have keys.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement element) => Choices(element).Where(e => e.TryGetProperty("properties", out _));

    private static IEnumerable<JsonElement> EnumsOf(JsonElement element) => Choices(element).SelectMany(e => e.TryGetProperty("enum", out JsonElement words) ? words.EnumerateArray().ToArray() : []);

    private static IEnumerable<JsonElement> Choices(JsonElement element)
    {
        IEnumerable<JsonElement> inner = element.TryGetProperty("anyOf", out JsonElement choices) ? choices.EnumerateArray().SelectMany(Choices) : [];
        return inner.Concat(element.TryGetProperty("items", out JsonElement items) ? Choices(items) : []).Prepend(element);
    }

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
