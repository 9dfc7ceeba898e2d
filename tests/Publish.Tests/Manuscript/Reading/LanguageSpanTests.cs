using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Manuscript.Reading;

public sealed class LanguageSpanTests
{
    [Theory]
    [InlineData("a [b]{lang=en} c", "a <en:b> c")]
    [InlineData("a [b *c* d]{lang=en}", "a <en:b c d>")]
    [InlineData("[a [b]{lang=ar} c]{lang=en}", "<en:a <ar:b> c>")]
    [InlineData("[a] [b [c]{lang=en}", "[a] [b <en:c>")]
    [InlineData("a [b](https://example.org/) [c]{lang=en}", "a b <en:c>")]
    public void A_span_holds_its_text(string markdown, string expected)
    {
        var files = new Files { ["book.yaml"] = "title: T\nlanguage: ur\nessays: [a.md]\n", ["a.md"] = $"---\ntitle: T\n---\n{markdown}\n" };
        Book book = BookReader.Read("book", "book", files, new DiagnosticBag())!;
        Assert.Equal(expected, Show(((Paragraph)book.Sections[0].Blocks[0]).Inlines));
    }

    private static string Show(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Foreign foreign => $"<{foreign.Language.Tag}:{Show(foreign.Children)}>",
        _ => PlainText.Of([inline]),
    }));

    private sealed class Files : Dictionary<string, string>, IBookFiles
    {
        public byte[]? Read(string relativePath) => TryGetValue(relativePath, out string? text) ? Encoding.UTF8.GetBytes(text) : null;
    }
}
