using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>A public reader (foliate-js) in a real browser shows the books.</summary>
public sealed class EpubReaderTests
{
    /// <summary>Of the darkness of a picture with very wide lines; what remains is how edges fall on pixels.</summary>
    private const double LeastInk = 0.998;

    [Theory]
    [MemberData(nameof(BuiltBooks.Names), MemberType = typeof(BuiltBooks))]
    public void Pages_turn_three_notes_open_and_return_every_page_is_found_and_the_embedded_font_is_used(string name)
    {
        Finished reader = Judges.Browse("reader.mjs", BuiltBooks.Get(name).Epub);
        Assert.True(reader.ExitCode == 0, reader.Errors);
        using JsonDocument json = JsonDocument.Parse(reader.Output);
        JsonElement seen = json.RootElement;

        Assert.True(seen.GetProperty("turned").GetBoolean());
        Assert.NotEqual(0, seen.GetProperty("contents").GetArrayLength());
        Assert.NotEqual(0, seen.GetProperty("pages").GetArrayLength());
        Assert.Contains(seen.GetProperty("page").GetString(), seen.GetProperty("pages").EnumerateArray().Select(page => page.GetString()));

        string firstFamily = seen.GetProperty("family").GetString()!.Split(',')[0].Trim('"');
        Assert.Contains(firstFamily, seen.GetProperty("fonts").EnumerateArray().Select(font => font.GetString()));
        Assert.Equal(firstFamily.StartsWith("Source ", StringComparison.Ordinal) ? "ltr" : "rtl", seen.GetProperty("direction").GetString());

        Assert.Empty(seen.GetProperty("lost").EnumerateArray().Select(page => page.GetString()));
        Assert.All(seen.GetProperty("notes").EnumerateArray(), note =>
        {
            Assert.StartsWith(note.GetProperty("mark").GetString()! + " ", note.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.True(note.GetProperty("reached").GetBoolean());
            Assert.True(note.GetProperty("returned").GetBoolean());
        });

        // Ink that is cut off at a page's edge, or lies under that of another line, is missing from the picture.
        JsonElement ink = seen.GetProperty("ink");
        double generous = ink.GetProperty("generous").GetDouble();
        Assert.NotEqual(0, generous);
        Assert.InRange(ink.GetProperty("set").GetDouble() / generous, LeastInk, 1 / LeastInk);
        Assert.InRange(ink.GetProperty("paged").GetDouble() / generous, LeastInk, 1 / LeastInk);
    }
}
