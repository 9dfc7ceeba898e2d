using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>A public reader (foliate-js) in a real browser shows the books.</summary>
public sealed class EpubReaderTests
{
    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Pages_turn_notes_open_and_the_embedded_font_is_used(string name)
    {
        Judges.Need("chromium");
        Finished reader = Judges.Node("reader.mjs", BuiltBooks.Get(name).Epub);
        Assert.True(reader.ExitCode == 0, reader.Errors);
        using JsonDocument json = JsonDocument.Parse(reader.Output);
        JsonElement seen = json.RootElement;

        Assert.True(seen.GetProperty("turned").GetBoolean());
        Assert.NotEqual(0, seen.GetProperty("contents").GetArrayLength());
        Assert.NotEqual(0, seen.GetProperty("pages").GetArrayLength());
        Assert.Contains(seen.GetProperty("page").GetString(), seen.GetProperty("pages").EnumerateArray().Select(page => page.GetString()));

        string firstFamily = seen.GetProperty("family").GetString()!.Split(',')[0].Trim('"');
        Assert.Contains(firstFamily, seen.GetProperty("fonts").EnumerateArray().Select(font => font.GetString()));
        Assert.Equal(firstFamily.Contains("Nastaliq", StringComparison.Ordinal) ? "rtl" : "ltr", seen.GetProperty("direction").GetString());

        JsonElement note = seen.GetProperty("note");
        if (note.ValueKind == JsonValueKind.Object)
        {
            Assert.StartsWith(note.GetProperty("mark").GetString()! + " ", note.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }
}
