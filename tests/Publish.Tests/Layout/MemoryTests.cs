using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Pdf.Export;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Publish.Text.Shaping;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>A book that is made again after an edit, from what was kept of the time before, is byte for byte the book that is made from nothing.</summary>
public sealed class MemoryTests
{
    private static readonly string Specimen = Path.Combine(Repository.Root, "tests", "data", "books", "namuna");

    private static readonly string[] Files = [.. Directory.GetFiles(Specimen).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    private static readonly (string Name, Func<string, int, string> Apply)[] Edits =
    [
        ("add a paragraph", (text, at) => Insert(text, at, "یہ پیراگراف بعد میں بڑھایا گیا، اور اس سے آگے کے صفحے سرک سکتے ہیں۔")),
        ("add a note", (text, at) => Insert(text, at, $"ایک نئی بات[^new{text.Length}]، جس پر حاشیہ ہے۔\n\n[^new{text.Length}]: حاشیے کی بات۔")),
        ("add a heading", (text, at) => Insert(text, at, "## نیا عنوان")),
        ("add a figure", (text, at) => Insert(text, at, "![سفید دائرہ](daira.png \"ایک اور تصویر\")")),
        ("add a name", (text, at) => Insert(text, at, "[نول کشور]{.name} کا ذکر صفحہ [](01-unwan.md#pehla){.page} پر بھی ہے۔")),
        ("say a paragraph twice", (text, at) => Insert(text, at, Paragraphs(text)[^1])),
        ("take a paragraph away", (text, at) => Without(text, at)),
        ("break a link", (text, _) => text.Replace("#pehla", "#nahin", StringComparison.Ordinal)),
        ("number notes through the book", (text, _) => text.Replace("captions: numbered\n", "captions: numbered\n  notes: { numbering: book }\n", StringComparison.Ordinal)),
        ("leave an essay out", (text, _) => text.Replace("  - 03-fehrist.md\n", "", StringComparison.Ordinal)),
        ("change the title", (text, at) => text.Replace("title: ", $"title: {(char)('ا' + (at % 5))} ", StringComparison.Ordinal)),
        ("nothing", (text, _) => text),
    ];

    private static readonly Gen<(string File, int Edit, int Place)[]> Sessions =
        Gen.Select(Gen.Int[0, Files.Length - 1].Select(i => Files[i]), Gen.Int[0, Edits.Length - 1], Gen.Int[0, 40]).Array[2, 6];

    [Fact]
    public void After_any_edits_the_files_are_those_of_a_clean_build() => Sessions.Sample(
        session =>
        {
            Dictionary<string, byte[]> files = Directory.GetFiles(Specimen).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes);
            var reading = new ReadingCache();
            var setting = new TypesetCache();
            foreach ((string file, int edit, int place) in session.Prepend(("book.yaml", Edits.Length - 1, 0)))
            {
                Edit(files, file, edit, place);
                Assert.Equal(Make(files, null, null), Make(files, reading, setting));
            }
        },
        iter: 20,
        print: session => string.Join("; ", session.Select(e => $"{Edits[e.Edit].Name} in {e.File} at {e.Place}")));

    [Fact]
    public void What_was_not_edited_is_not_set_again()
    {
        Dictionary<string, byte[]> files = Directory.GetFiles(Specimen).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes);
        var reading = new ReadingCache();
        Book before = Read(files, reading);
        Edit(files, "02-iqtibas.md", 0, 1);
        Book after = Read(files, reading);
        Assert.All(before.Sections.Zip(after.Sections), (pair, _) => Assert.Equal(pair.First.Id != "s-02-iqtibas", ReferenceEquals(pair.First, pair.Second)));
    }

    [Fact]
    public void Words_without_end_are_not_kept_and_change_no_byte()
    {
        Dictionary<string, byte[]> files = Directory.GetFiles(Specimen).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes);
        var reading = new ReadingCache();
        var setting = new TypesetCache();
        Make(files, reading, setting);
        SegmentShaper shaper = Fonts.Get("noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf").Shaper.For(new SegmentProperties(TextDirection.RightToLeft, "Arab", "ur"));
        Assert.NotEqual(0, shaper.WordCount);
        for (int i = 0; i <= SegmentShaper.MaxWords; i++)
        {
            shaper.ShapeCached(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.InRange(shaper.WordCount, 1, SegmentShaper.MaxWords);
        Edit(files, "02-iqtibas.md", 0, 1);
        Make(files, reading, setting);
        Edit(files, "02-iqtibas.md", 6, 2);
        Assert.Equal(Make(files, null, null), Make(files, reading, setting));
    }

    private static Book Read(Dictionary<string, byte[]> files, ReadingCache memory) =>
        BookReader.Read("book", "book", new MemoryBookFiles([.. files.Select(f => (f.Key, f.Value))]), new DiagnosticBag(), memory)!;

    /// <summary>The page dump, the PDF in letters and what was said; where the manuscript has errors only that.</summary>
    private static string Make(Dictionary<string, byte[]> files, ReadingCache? reading, TypesetCache? setting)
    {
        var diagnostics = new DiagnosticBag();
        Book book = BookReader.Read("book", "book", new MemoryBookFiles([.. files.Select(f => (f.Key, f.Value))]), diagnostics, reading)!;
        var made = new StringWriter();
        if (!diagnostics.HasErrors)
        {
            PagedBook pages = Typesetter.Typeset(book, Fonts, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish") { Cache = setting }, diagnostics);
            PageDump.Write(pages, made);
            var pdf = new MemoryStream();
            PdfExporter.WriteScreen(pages, pdf, diagnostics);
            made.Write(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(pdf.ToArray())));
            made.Write(string.Join('\n', pages.PageMarks));
        }

        made.Write(string.Join('\n', diagnostics.ToSorted()));
        return made.ToString();
    }

    private static void Edit(Dictionary<string, byte[]> files, string file, int edit, int place)
    {
        if (!file.EndsWith(".png", StringComparison.Ordinal))
        {
            files[file] = Encoding.UTF8.GetBytes(Edits[edit].Apply(Encoding.UTF8.GetString(files[file]), place));
        }
        else if (place % 2 == 0)
        {
            // A picture that other programs can no longer read.
            files[file] = [.. files[file].Take(20)];
        }
        else
        {
            files[file] = File.ReadAllBytes(Path.Combine(Specimen, file));
        }
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n");

    private static string Insert(string text, int at, string paragraph)
    {
        List<string> paragraphs = [.. Paragraphs(text)];
        paragraphs.Insert(1 + (at % paragraphs.Count), paragraph);
        return string.Join("\n\n", paragraphs);
    }

    private static string Without(string text, int at)
    {
        List<string> paragraphs = [.. Paragraphs(text)];
        paragraphs.RemoveAt(at % paragraphs.Count);
        return string.Join("\n\n", paragraphs);
    }
}
