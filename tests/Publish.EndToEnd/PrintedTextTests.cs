using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>Notes and languages in every line that is printed, as poppler finds them on the page and readers in the EPUB.</summary>
public sealed partial class PrintedTextTests : IDisposable
{
    private const string Essay = """
        ---
        title: شہر کی کہانی[^t]
        subtitle: پہلا *حصہ*
        author: ایک مصنف
        ---

        ## پرانا بازار[^1]

        دو حاشیے ایک جگہ[^2][^3] ہیں۔

        پہلا حاشیہ دوبارہ[^1]۔

        ::: verse
        دن
        رات کی خاموشی میں ستارے کہانیاں سناتے ہیں
        :::

        [^1]: بازار کا حاشیہ۔

        [^2]: A. Smith, *The City* (London, 1901).

        [^3]: تیسرا حاشیہ۔

        [^t]: عنوان کا حاشیہ۔
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-text-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Notes_are_marked_separated_and_linked_in_both_files()
    {
        File.WriteAllText(Path.Combine(_folder, "book.yaml"), "title: آزمائش\nlanguage: ur\nslug: own\ndate: 2026\npublisher: ناشر\ncontributors: [{ name: مرتب, role: editor }]\nfront: [contents]\nessays: [01.md]\n");
        File.WriteAllText(Path.Combine(_folder, "01.md"), Essay);
        Finished build = Tool.RunIn(_folder, "build", ".", "--strict", "--output", "out");
        Assert.True(build.ExitCode == 0, build.Errors);
        string made = Directory.GetDirectories(Path.Combine(_folder, "out")).Single();

        string[] pages = [.. Judges.Run("pdftotext", "-enc", "UTF-8", Path.Combine(made, "own.pdf"), "-").Output.Split('\f').Select(Bare)];
        Assert.DoesNotContain('*', pages[0]);
        string opening = pages.Single(p => p.Contains('*', StringComparison.Ordinal));
        Assert.Equal(2, opening.Count(c => c == '*'));
        Assert.Contains("\u06F2\u060C\u06F3", opening, StringComparison.Ordinal);
        Assert.Contains("A.Smith,TheCity(London,1901).", opening, StringComparison.Ordinal);

        using ZipArchive epub = ZipFile.OpenRead(Path.Combine(made, "own.epub"));
        using var reader = new StreamReader(epub.GetEntry("EPUB/text/s-01.xhtml")!.Open());
        string text = reader.ReadToEnd();
        Assert.Matches("<h1 id=\"title\">[^<]*<sup dir=\"rtl\"><a id=\"r-star-1\" href=\"#star-1\"[^>]*>\\*</a></sup></h1>", text);
        Assert.Contains("</sup><sup dir=\"rtl\">\u060C\u00A0</sup><sup", text, StringComparison.Ordinal);
        Assert.Contains("<a id=\"r-n1-2\" href=\"#n1\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"#r-n1-2\" role=\"doc-backlink\"", text, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en\" xml:lang=\"en\" dir=\"ltr\">", text, StringComparison.Ordinal);
        Assert.Contains("<div class=\"verse\">", text, StringComparison.Ordinal);
        using var contents = new StreamReader(epub.GetEntry("EPUB/text/contents.xhtml")!.Open());
        Assert.DoesNotContain('*', contents.ReadToEnd());
    }

    /// <summary>Words only: how spaces and marks of direction lie between them is for other tests.</summary>
    private static string Bare(string page) => Invisible().Replace(page, "");

    [GeneratedRegex(@"[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069]+")]
    private static partial Regex Invisible();
}
