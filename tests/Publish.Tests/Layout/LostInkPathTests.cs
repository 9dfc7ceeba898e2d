using System.Text;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Layout;

/// <summary>
/// Lost ink is an error wherever a book prints text: a conjunct of fifty Devanagari letters, which no line may cut, is put into each place of a book whose pages are narrower than it. The same book
/// without it is sound, and so the error is that of the place.
/// </summary>
public sealed class LostInkPathTests
{
    private static readonly string Wide = string.Concat(Enumerable.Repeat("\u0938\u094D", 50)) + "\u0938";

    private static readonly string[] Lost = ["L001", "L002", "L011", "L012"];
    private static readonly FontLibrary Library = new(path => File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", path)));

    private static readonly string[] Places =
    [
        "book title", "book subtitle", "contributor", "publisher", "essay title", "essay subtitle", "author", "signature", "text", "heading", "caption", "verse", "source of verse", "attribution", "quotation",
        "list", "note", "table", "table head", "term", "meaning", "index",
    ];

    public static TheoryData<string, string> PlacesInFonts()
    {
        var data = new TheoryData<string, string>();
        foreach (string font in new[] { "noto-nastaliq-urdu", "gulzar", "noto-naskh-arabic" })
        {
            foreach (string place in Places)
            {
                data.Add(font, place);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PlacesInFonts))]
    public void A_letter_wider_than_its_place_is_an_error_there(string font, string place) => Assert.NotEmpty(LostIn(font, place));

    [Theory]
    [InlineData("noto-nastaliq-urdu")]
    [InlineData("gulzar")]
    [InlineData("noto-naskh-arabic")]
    public void The_same_book_without_it_has_no_such_error(string font) => Assert.Empty(LostIn(font, "nowhere"));

    private static string[] LostIn(string font, string place)
    {
        string At(string name, string text) => name == place ? Wide : text;
        string yaml = $"""
            title: "{At("book title", "کل")}"
            subtitle: "{At("book subtitle", "دل")}"
            language: ur
            contributors:
              - name: "{At("contributor", "من")}"
                role: editor
            publisher: "{At("publisher", "تم")}"
            date: 2026
            front: [half-title, title, imprint, contents]
            design:
              font: {font}
              trim: [60, 120]
              margins: {"{inner: 8, outer: 8, top: 14, bottom: 12}"}
            essays: [one.md, index.md]
            """;
        string essay = $"""
            ---
            title: "{At("essay title", "کل")}"
            subtitle: "{At("essay subtitle", "دل")}"
            author: "{At("author", "من")}"
            signed: "{At("signature", "تم")}"
            ---

            {At("text", "یہ متن ہے۔")} اور [{At("index", "لفظ")}]{"{"}.name{"}"} یہاں ہے۔[^1]

            ## {At("heading", "باب")}

            ::: verse
            {At("verse", "دل کی بات")}
            ({At("source of verse", "ص ۱")})
            — {At("attribution", "میر")}
            :::

            > {At("quotation", "قول")}

            - {At("list", "ایک")}

            | {At("table head", "سر")} |
            |---|
            | {At("table", "خانہ")} |

            : {At("caption", "جدول")}

            {At("term", "کاتب")}
            : {At("meaning", "لکھنے والا")}

            [^1]: {At("note", "حاشیہ")}
            """;
        var diagnostics = new DiagnosticBag();
        var files = new MemoryBookFiles(("book.yaml", Encoding.UTF8.GetBytes(yaml)), ("one.md", Encoding.UTF8.GetBytes(essay)), ("index.md", Encoding.UTF8.GetBytes("---\ntitle: اشاریہ\nrole: index\n---\n")));
        Book? book = BookReader.Read("book", "book", files, diagnostics);
        Assert.True(book is not null, string.Join('\n', diagnostics.ToSorted()));
        Assert.Empty(diagnostics.ToSorted().Where(d => d.Severity == Severity.Error).Select(d => d.ToString()));
        Typesetter.Typeset(book, Library, new TypesetOptions(DateTimeOffset.UnixEpoch, "Publish"), diagnostics);
        return [.. diagnostics.ToSorted().Where(d => Lost.Contains(d.Rule.Code)).Select(d => d.ToString())];
    }
}
