using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Publish.EndToEnd;

/// <summary>
/// The lines of tests/data/text/left-to-right.txt as MuPDF finds them on the pages and as Chromium lays out the EPUB: each character by where it is drawn, from right to left. Words of Arabic letters
/// count as one letter, because a glyph may be drawn for several of them.
/// </summary>
public sealed partial class VisualOrderTests : IDisposable
{
    private const char Word = 'ا';

    private const string Script = """
        <script>
        for (const paragraph of document.querySelectorAll('p')) {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          const drawn = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; i < node.length; i++) {
              const range = document.createRange();
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getBoundingClientRect();
              drawn.push([(box.left + box.right) / 2, node.data[i]]);
            }
          }
          drawn.sort((a, b) => b[0] - a[0]);
          const line = document.createElement('pre');
          line.textContent = drawn.map(d => d[1]).join('');
          document.body.append(line);
        }
        </script>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("publish-order-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string Text, string Expected)[] Rows =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "data", "text", "left-to-right.txt"))
            .Where(line => line.Length > 0 && line[0] != '#' && !line.Contains('⏎', StringComparison.Ordinal) && !line.Contains('{', StringComparison.Ordinal))
            .Where(line => !line.Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark)) // Letters of a syllable are drawn in another order than they are written in.
            .Select(line => line.Split('\t'))
            .Select(columns => (columns[0], Wanted(columns[1]))),
    ];

    [Fact]
    public void MuPdf_finds_every_line_in_the_order_that_a_typesetter_gives_it()
    {
        Judges.Need("mutool");
        string pdf = Build("pdf");
        Finished text = Judges.Run("mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf);
        var lines = XDocument.Parse(text.Output[text.Output.IndexOf('<', StringComparison.Ordinal)..]).Descendants("page")
            .SelectMany(page => page.Descendants("char").GroupBy(c => Math.Round(Number(c, "y"))))
            .Select(line => Collapsed(string.Concat(line.OrderByDescending(c => Number(c, "x")).Select(c => c.Attribute("c")!.Value))))
            .ToHashSet();
        AssertAll(lines);
    }

    [Fact]
    public void Chromium_lays_out_every_line_of_the_epub_so()
    {
        using ZipArchive epub = ZipFile.OpenRead(Build("epub"));
        ZipArchiveEntry section = epub.Entries.Single(e => e.FullName.EndsWith(".xhtml", StringComparison.Ordinal) && Read(e).Contains("id=\"title\"", StringComparison.Ordinal) && Read(e).Contains("Downing", StringComparison.Ordinal));
        string body = Body().Match(Read(section)).Groups["body"].Value;
        string page = Path.Combine(_folder, "page.html");
        File.WriteAllText(page, $"<!DOCTYPE html><html dir=\"rtl\" lang=\"ur\"><meta charset=\"utf-8\"><style>p {{ white-space: nowrap }}</style><body>{body}{Script}</body></html>");
        Finished dom = Judges.Browse("dom.mjs", page);
        AssertAll(Line().Matches(dom.Output).Select(m => Collapsed(WebUtility.HtmlDecode(m.Groups["line"].Value))).ToHashSet());
    }

    private static void AssertAll(HashSet<string> lines)
    {
        Assert.NotEmpty(lines);
        Assert.Empty(Rows.Where(row => !lines.Contains(row.Expected)).Select(row => $"{row.Text}: {row.Expected}"));
    }

    private string Build(string format)
    {
        File.WriteAllText(Path.Combine(_folder, "book.yaml"), "title: ترتیب\nlanguage: ur\nslug: order\nfront: []\nessays: [one.md]\n");
        var text = new StringBuilder("---\ntitle: سطریں\n---\n\nیہ مکان 10 Downing Street ہے\n\n");
        foreach ((string row, _) in Rows)
        {
            text.Append(row.Replace("<", "\\<", StringComparison.Ordinal)).Append("\n\n");
        }

        File.WriteAllText(Path.Combine(_folder, "one.md"), text.ToString());
        Finished build = Tool.RunIn(_folder, "build", ".", "--format", format, "--output", "out");
        Assert.True(build.ExitCode == 0, build.Errors);
        return Directory.GetFiles(Path.Combine(_folder, "out"), "order." + format, SearchOption.AllDirectories).Single();
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The pieces of a row one after another; those that are read from left to right are turned round.</summary>
    private static string Wanted(string pieces) => Collapsed(string.Concat(pieces.Split('|').Select(piece => piece.Any(IsArabicLetter) ? piece : string.Concat(piece.Reverse()))));

    private static string Collapsed(string line)
    {
        var text = new StringBuilder();
        foreach (char c in line.Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) || c is >= '\u0600' and <= '\u0605'))
        {
            text.Append(!IsArabicLetter(c) ? c.ToString() : text.Length == 0 || text[^1] != Word ? Word.ToString() : "");
        }

        return text.ToString();
    }

    private static bool IsArabicLetter(char c) => char.IsLetter(c) && c is >= '\u0620' and <= '\u06D3';

    [GeneratedRegex("<body[^>]*>(?<body>.*)</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<pre>(?<line>[^<]*)</pre>")]
    private static partial Regex Line();
}
