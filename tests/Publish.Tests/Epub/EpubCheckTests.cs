using System.Text.Json;
using Xunit;

namespace Publish.Tests.Epub;

/// <summary>EPUBCheck says nothing at all, not even for information or of usage.</summary>
public sealed class EpubCheckTests
{
    /// <summary>"Use of Font-face declaration": a count, given for every stylesheet that embeds fonts.</summary>
    private const string FontFaceIsUsed = "CSS-028";

    [Fact]
    public void About_a_book_with_everything_fonts_and_pages() => Check("sample", EpubArchive.Write(SampleBook.Make(), SampleBook.Options with { Fonts = TestFonts.All }));

    [Fact]
    public void About_the_smallest_book() => Check("smallest", EpubArchive.Write(BookBuilder.Book(BookBuilder.Section("one", 0, "ایک", new BookBuilder().P("متن۔")))));

    private static void Check(string name, EpubArchive epub)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "tests", "epub");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, name + ".epub");
        File.WriteAllBytes(file, epub.Bytes);

        string report = Path.ChangeExtension(file, ".json");
        Judges.Run("java", "-jar", Judges.EpubCheck, file, "--usage", "--json", report);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(report));
        IEnumerable<string> messages = json.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("ID").GetString() != FontFaceIsUsed)
            .Select(message => $"{message.GetProperty("severity")} {message.GetProperty("ID")}: {message.GetProperty("message")} {message.GetProperty("locations")}");
        Assert.Empty(messages);
    }
}
