using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publish.Core.Source;
using Publish.Epub;
using Publish.Layout;
using Publish.Layout.Cover;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Pdf.Export;
using Publish.Pdf.Objects;
using Publish.Raster;
using Publish.Tests.Manuscript.Reading;
using Publish.Tests.Pdf.Images;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>Text that is empty, or has nothing to draw, in every place where a manuscript can have text: made into every format, or reported, never an exception.</summary>
public sealed class EmptyTextTests
{
    private static readonly FontLibrary Fonts = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    private static readonly byte[] Picture = new PngBuilder().Header(3, 1, 8, 2).Rows(0, 255, 0, 0, 255, 0, 0, 255, 0, 0).ToBytes();

    private const string Made = "made";
    private const string Reported = "reported";

    private static readonly string[] EmptyTexts =
    [
        "", " ", "\\", "\\ ", "&nbsp;", "\u00A0", "\u200B", "&#8203;", "\u200C", "\u200F", "\u2067\u2069", "\u00AD", "\uFEFF", "\u2028", "\u0301", "\u064E",
        "<!-- allow E101: \u0622\u0632\u0645\u0627\u0626\u0634 -->", "<!-- -->", "[]{lang=en}", "[]{.name}", "**** ", "``", "![]()", "[]()", "[](#nahin)", "[^e]", "{#a}", "\0",
    ];

    private static readonly string[] Places =
    [
        "@",
        "لفظ @ لفظ",
        "## @",
        "## @ {#a}\n\nدیکھیے [](#a) اور صفحہ [](#a){.page}۔",
        "- @\n- لفظ",
        "1. @\n2. @",
        "- - @",
        "> @",
        "> لفظ\n>\n> — @",
        "::: verse\n@\n:::",
        "::: verse\n@\n@\n:::",
        "::: verse\nیہ پہلا مصرع ہے\n@\n:::",
        "::: verse\nیہ پہلا مصرع ہے\nاور یہ دوسرا ہے\n\n— @\n:::",
        "::: introduction\n@\n:::\n\nلفظ",
        "::: introduction\nلفظ\n\n— @\n:::",
        "::: {lang=en}\n@\n:::",
        "| @ | سال |\n|---|---|\n| لاہور | ۱۸۵۸ |",
        "| شہر | سال |\n|---|---|\n| @ | ۱۸۵۸ |",
        "| @ |\n|---|\n| @ |\n| @ |",
        "| @ | @ |\n|:-:|--:|\n| @ | @ |",
        "| شہر |\n|---|\n| لاہور |\n\n: @ {#j}\n\n[](#j)",
        "![@](a.png)",
        "![تصویر](a.png \"@\"){#p}\n\n[](#p)",
        "لفظ[^1]۔\n\n[^1]: @",
        "لفظ[^ed-1] اور[^tr-1]۔\n\n[^ed-1]: @\n[^tr-1]: > @",
        "```\n@\n```",
        "@\n: لفظ",
        "لفظ\n: @",
        "[@]{.name} [لفظ]{.name index=\"@\"}",
        "[@](https://example.org/)",
        "*@* **@** ***@***",
        "[@]{lang=fa}",
        "@\n\n* * *\n\n@",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string language in new[] { "ur", "en" })
        {
            foreach (string place in Places)
            {
                cases.Add(language, place);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Empty_text_is_made_or_reported(string language, string place)
    {
        int made = 0;
        foreach (string empty in EmptyTexts)
        {
            string body = place.Replace("@", empty, StringComparison.Ordinal) + "\n\nآخری لفظ[^e]۔\n\n[^e]: حاشیہ۔\n";
            string outcome = MakeAll(
                $"title: کتاب\nlanguage: {language}\nessays: [one.md, two.md]\n",
                $"---\ntitle: ایک\n---\n\n{body}",
                "---\ntitle: اشاریہ\nrole: index\n---\n");
            made += outcome == Made ? 1 : 0;
            Assert.True(outcome is Made or Reported, $"{place} with {Shown(empty)}:\n{outcome}");
        }

        Assert.True(made > 5, $"{place}: only {made} were made");
    }

    [Theory]
    [InlineData("| | سال |\n|---|---|\n| لاہور | ۱۸۵۸ |", "TH TH TD TD")]
    [InlineData("| شہر | سال |\n|---|---|\n| | |\n| لاہور | |", "TH TH TD TD TD TD")]
    public void Empty_cells_are_cells(string table, string cells)
    {
        (Book book, string[] diagnostics) = TestBook.ReadFiles(("one.md", TestBook.WithTitle(table)));
        Assert.Empty(diagnostics);
        var bag = new DiagnosticBag();
        using var pdf = new MemoryStream();
        PdfExporter.Write(Typesetter.Typeset(book, Fonts, Options, bag), pdf, new PdfOptions(PdfSyntax.Readable), bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToSorted()));
        Assert.Equal(cells.Split(' '), Regex.Matches(Encoding.Latin1.GetString(pdf.ToArray()), "/S /(T[HD])\\b").Select(m => m.Groups[1].Value));
    }

    [Theory]
    [InlineData("essays: []")]
    [InlineData("essays: [one.md]")]
    [InlineData("essays: [one.md]\nfront: []")]
    [InlineData("essays: [one.md, two.md]\nfront: [contents]")]
    public void A_book_with_little_in_it_is_made_or_reported(string settings)
    {
        foreach (string essay in new[] { "", "---\n---\n", "---\ntitle:\n---\n", "---\ntitle: \"\"\n---\n", "---\ntitle: \"\u200B\"\n---\n", "---\ntitle: ایک\n---\n", "---\ntitle: ایک\nrole: index\n---\n" })
        {
            foreach (string title in new[] { "کتاب", "", "\"\"", "\" \"", "\"\u200B\"", "\"\u064E\"" })
            {
                string outcome = MakeAll($"title: {title}\nlanguage: ur\n{settings}\n", essay, essay);
                Assert.True(outcome is Made or Reported, $"title {Shown(title)}, essay {Shown(essay)}:\n{outcome}");
            }
        }
    }

    private static TypesetOptions Options => new(DateTimeOffset.UnixEpoch, "Publish");

    /// <summary>Makes everything that <c>build</c> makes of a book, and gives the outcome: <see cref="Made"/>, <see cref="Reported"/> or the exception.</summary>
    private static string MakeAll(string yaml, string one, string two)
    {
        try
        {
            var diagnostics = new DiagnosticBag();
            var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(yaml)), ("one.md", Encoding.UTF8.GetBytes(one)), ("two.md", Encoding.UTF8.GetBytes(two)), ("a.png", Picture));
            if (BookReader.Read("book", "book", files, diagnostics) is { } book && !diagnostics.HasErrors)
            {
                PagedBook pages = Typesetter.Typeset(book, Fonts, Options, diagnostics);
                PageDump.Write(pages, new StringWriter(CultureInfo.InvariantCulture));
                PdfExporter.WriteScreen(pages, new MemoryStream(), diagnostics);
                PdfExporter.WritePress(pages, book.Info.Press, PictureDecoder.ToRgb, new MemoryStream(), diagnostics);
                CoverComposer.Compose(book.Info, Fonts, diagnostics);
                EpubWriter.Write(book, new EpubOptions([], pages.PageMarks, DateTimeOffset.UnixEpoch, "Publish") { Folios = pages.Folios, CoverImage = book.Info.Cover is null ? Epub.SampleBook.Picture : null }, new MemoryStream(), diagnostics);
            }

            return diagnostics.HasErrors ? Reported : Made;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private static string Shown(string text) => string.Concat(text.Select(c => c is >= ' ' and < '\u007F' or >= '\u0620' and < '\u064B' ? c.ToString() : FormattableString.Invariant($"\\u{(int)c:X4}")));
}
