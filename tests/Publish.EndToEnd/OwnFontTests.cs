using System.IO.Compression;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>A book that brings its fonts is set in them, as if they came with the program.</summary>
public sealed class OwnFontTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-font-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_pages_are_those_of_the_same_font_by_its_name()
    {
        WriteBook("font: gulzar");
        string byName = Dump();
        CopyFont("gulzar/Gulzar-Regular.ttf", "mine.ttf");
        // Gulzar's lines are closer than those of Nastaliq at large, and its bold is smaller than Noto's.
        WriteBook("leading: 24, font: {regular: mine.ttf}");
        string byFile = Dump();
        Assert.Contains("\u062E\u0637: \u06AF\u0644\u0632\u0627\u0631", byName, StringComparison.Ordinal);
        Assert.Contains("Gulzar", byFile, StringComparison.Ordinal);
        Assert.Equal(BodyLines(byName), BodyLines(byFile));
    }

    [Fact]
    public void Pdf_and_epub_hold_it_and_the_licence_goes_along()
    {
        CopyFont("noto-naskh-arabic/NotoNaskhArabic-Regular.ttf", "mine.ttf");
        CopyFont("noto-naskh-arabic/NotoNaskhArabic-Bold.ttf", "\u0645\u06CC\u0631\u0627.ttf");
        File.WriteAllText(Path.Combine(_folder, "free.txt"), "free");
        WriteBook("font: {regular: mine.ttf, bold: \u0645\u06CC\u0631\u0627.ttf, hand: naskh, licence: free.txt}");
        Finished build = Tool.RunIn(_folder, "build", ".", "--strict", "--output", "out");
        Assert.True(build.ExitCode == 0, build.Errors);
        string made = Directory.GetDirectories(Path.Combine(_folder, "out")).Single();

        string inspected = Tool.Run("inspect", Path.Combine(made, "own.pdf")).Output;
        Assert.Contains("+mine (CIDFontType2)", inspected, StringComparison.Ordinal);
        Assert.Contains("PDF/A-2a: kept", inspected, StringComparison.Ordinal);
        Assert.DoesNotContain("Nastaliq", inspected, StringComparison.Ordinal);
        using ZipArchive epub = ZipFile.OpenRead(Path.Combine(made, "own.epub"));
        Assert.Equal(new FileInfo(Path.Combine(_folder, "mine.ttf")).Length, epub.GetEntry("EPUB/fonts/Book-Regular.ttf")!.Length);
        Assert.NotNull(epub.GetEntry("EPUB/fonts/Book-Bold.ttf"));
        Assert.Equal(4, epub.GetEntry("META-INF/Book-licence.txt")!.Length);
    }

    [Fact]
    public void What_is_no_font_is_said_where_it_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.ttf"), "no font");
        WriteBook("font: {regular: mine.ttf}");
        foreach (string command in new[] { "build", "check" })
        {
            Finished run = Tool.RunIn(_folder, command, ".");
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("book.yaml:4:26: error T003: ", run.Output + run.Errors, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.Combine(_folder, "dist")));
    }

    private void WriteBook(string design)
    {
        File.WriteAllText(Path.Combine(_folder, "book.yaml"), $"title: \u0646\u0645\u0648\u0646\u06C1\nslug: own\nessays: [one.md]\ndesign: {{{design}}}\n");
        File.WriteAllText(
            Path.Combine(_folder, "one.md"),
            "---\ntitle: \u067E\u06C1\u0644\u0627 \u0645\u0636\u0645\u0648\u0646\n---\n\n" + string.Join(' ', Enumerable.Repeat("\u06CC\u06C1 \u06A9\u062A\u0627\u0628 \u0627\u067E\u0646\u06D2 \u062E\u0637 \u0645\u06CC\u06BA \u0686\u06BE\u067E\u06CC \u06C1\u06D2\u06D4", 12)) + "\n");
    }

    private void CopyFont(string font, string name) => File.Copy(Path.Combine(Repository.Root, "fonts", font), Path.Combine(_folder, name));

    private string Dump()
    {
        Finished dump = Tool.RunIn(_folder, "dump", ".");
        Assert.True(dump.ExitCode == 0, dump.Errors);
        return dump.Output;
    }

    /// <summary>The lines of the paragraph: from where to where, and what.</summary>
    private static string[] BodyLines(string dump)
    {
        string[] lines = [.. dump.Split('\n').Select(line => line.Split(' ', 7, StringSplitOptions.RemoveEmptyEntries)).Where(f => f is ["text", "Paragraph", _, _, _, "12", _]).Select(f => $"{f[2]}–{f[3]} {f[6]}")];
        Assert.True(lines.Length > 4, dump);
        return lines;
    }
}
