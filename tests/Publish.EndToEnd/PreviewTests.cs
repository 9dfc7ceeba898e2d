using System.Text.Json;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>The preview in Chromium, used by keyboard and mouse; its pictures are left in artifacts/end-to-end/preview to be looked at.</summary>
public sealed class PreviewTests
{
    private static readonly Lazy<JsonElement> Lazy = new(Look);

    private static JsonElement Seen => Lazy.Value;

    [Fact]
    public void It_opens_with_pages_that_are_drawn_and_ends_when_it_is_told()
    {
        Assert.Empty(Seen.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        Assert.StartsWith("نستعلیق اور چھاپہ خانہ", Seen.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal([0], Numbers("first"));
        Assert.True(Seen.GetProperty("drawn").GetBoolean());
        Assert.Equal(0, Seen.GetProperty("ended").GetInt32());
    }

    [Fact]
    public void Pages_turn_from_right_to_left()
    {
        Assert.Equal([1, 2], Numbers("afterLeft"));
        Assert.Equal([0], Numbers("afterRight"));
        Assert.Equal("Next pages", Seen.GetProperty("leftButton").GetString());
        double[] places = [.. Seen.GetProperty("placesOfSpread").EnumerateArray().OrderBy(p => p.GetProperty("index").GetInt32()).Select(p => p.GetProperty("left").GetDouble())];
        Assert.True(places[0] > places[1], "the page with the lower number lies at the right");
    }

    [Fact]
    public void Contents_and_search_lead_to_their_page()
    {
        Assert.Equal(Seen.GetProperty("entry").GetProperty("text").GetString(), Seen.GetProperty("heading").GetString()!.Trim());
        Assert.NotEqual(0, Seen.GetProperty("hits").GetInt32());
        Assert.Contains("حاشیہ", Seen.GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_says_where_it_is_written()
    {
        Assert.Matches(@"\.md:\d+:\d+$", Seen.GetProperty("place").GetString());
        Assert.Equal("0", Seen.GetProperty("focused").GetString());
    }

    [Fact]
    public void The_epub_stands_beside_the_pages_and_runs_no_script()
    {
        Assert.Matches(@"^/epub/EPUB/text/s-.*\.xhtml\?v=1#page-\d+$", Seen.GetProperty("epub").GetProperty("address").GetString());
        Assert.NotEqual("", Seen.GetProperty("epub").GetProperty("text").GetString());
        Assert.Equal("allow-same-origin", Seen.GetProperty("sandbox").GetString());
    }

    [Fact]
    public void A_saved_file_changes_the_page_and_keeps_the_place()
    {
        int page = Seen.GetProperty("entry").GetProperty("page").GetInt32();
        Assert.Contains(page, Numbers("kept"));
        Assert.True(Seen.GetProperty("afterEdit").GetProperty("text").GetBoolean());
    }

    [Fact]
    public void A_problem_leads_to_its_place_while_the_last_good_pages_stay()
    {
        Assert.StartsWith("error M013", Seen.GetProperty("problem").GetString(), StringComparison.Ordinal);
        JsonElement place = Seen.GetProperty("problemPlace");
        Assert.NotEmpty(place.GetProperty("open").EnumerateArray());
        Assert.EndsWith(":17:5", place.GetProperty("place").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_sites_get_nothing()
    {
        JsonElement refused = Seen.GetProperty("refused");
        Assert.Equal(200, refused.GetProperty("plain").GetInt32());
        Assert.All(["host", "origin", "site"], kind => Assert.Equal(403, refused.GetProperty(kind).GetInt32()));
    }

    [Fact]
    public void Axe_finds_nothing_to_say()
    {
        JsonProperty[] states = [.. Seen.GetProperty("violations").EnumerateObject()];
        Assert.Equal(6, states.Length);
        Assert.All(states, s => Assert.Empty(s.Value.EnumerateArray().Select(v => v.GetString())));
        Assert.Equal("dark", Seen.GetProperty("theme").GetString());
        Assert.True(Seen.GetProperty("dialog").GetBoolean());
    }

    private static int[] Numbers(string name) => [.. Seen.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];

    private static JsonElement Look()
    {
        string pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "end-to-end", "preview")).FullName;
        string folder = Directory.CreateTempSubdirectory("publish-preview-").FullName;
        try
        {
            string book = Path.Combine(folder, "book");
            Directory.CreateDirectory(book);
            foreach (string file in Directory.GetFiles(Repository.Books["nastaliq-aur-chhapakhana"]))
            {
                File.Copy(file, Path.Combine(book, Path.GetFileName(file)));
            }

            Finished drive = Judges.Browse("preview.mjs", Tool.Program, book, pictures);
            Assert.True(drive.ExitCode == 0, drive.Errors);
            return JsonDocument.Parse(drive.Output).RootElement.Clone();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
