using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Import.Checking;
using Publish.Import.Checking.Source;
using Publish.Import.Recognition;
using Publish.Import.Tree;
using Xunit;

namespace Publish.Tests.Import;

public sealed class WordLedgerTests
{
    private const string Kept = "---\ntitle: عنوان\n---\n\nپہلا\n";

    [Fact]
    public void A_word_that_a_reader_loses_is_named_with_its_line() => Assert.Equal(
        "\u201Cگم\u201D (line 3), \u201Cشدہ\u201D (line 3; or line 4) would be lost", FaultOf("a.txt", "عنوان\nپہلا\nگم شدہ\nشدہ\n"));

    [Fact]
    public void A_word_from_nowhere_is_named() => Assert.Equal("\u201Cپہلا\u201D would come from nowhere", FaultOf("a.txt", "عنوان\n"));

    [Fact]
    public void Two_numbers_that_a_reader_joins_are_lost() => Assert.Equal(
        "\u201C۱۲\u201D (line 1), \u201C۱۳\u201D (line 1) would be lost", FaultOf("a.html", "<title>عنوان</title><p>پہلا<table><tr><td>۱۲ <td>۱۳</table>", Kept + "\n۱۲۱۳\n"));

    [Fact]
    public void Words_that_a_reader_joins_where_there_is_only_markup_are_told()
    {
        Draft draft = Empty();
        WordLedger ledger = WordLedger.Compare(draft, SourceWords.Of("a.html", Encoding.UTF8.GetBytes("<title>عنوان</title><p>پہلا<p>ایک<table>دو"), null), Kept + "\nایکدو\n", out _)!;
        Assert.Null(ledger.Fault);
        Assert.Equal("ایکدو", Assert.Single(ledger.Joined).Word);
    }

    [Theory]
    [InlineData("<p>a<!-- b --><script>c</script><style>d</style>e</p>", "ae", " b ")]
    [InlineData("<p title='a>b'>c &lt;d&gt; &amp;e; &#1587;</p>", "c <d> &e; س", "a>b")]
    [InlineData("<textarea><b>a</textarea><xmp><i>b</xmp>c", "<b>a", "<i>b", "c")]
    [InlineData("<svg><style>x</style><![CDATA[a<b]]></svg>c", "a<b", "c")]
    [InlineData("a < b <3 </ c>d", "a < b <3 d", " c")]
    public void The_text_of_a_page_is_counted_by_a_tokenizer_of_its_own(string page, params string[] texts) =>
        Assert.Equal(texts, SourceWords.Of("a.html", Encoding.UTF8.GetBytes(page), null).Select(t => t.Text).Where(t => t.Length > 0));

    [Fact]
    public void What_counts_the_source_shares_nothing_with_what_reads_it()
    {
        string folder = Path.Combine(Repository.Root, "src", "Publish.Import", "Checking", "Source");
        string[] files = Directory.GetFiles(folder, "*.cs");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(File.ReadAllLines(file), line => line.StartsWith("using Publish", StringComparison.Ordinal) || line.Contains("Reading.", StringComparison.Ordinal)));
    }

    private static string? FaultOf(string name, string source, string written = Kept) => WordLedger.Compare(Empty(), SourceWords.Of(name, Encoding.UTF8.GetBytes(source), null), written, out _)?.Fault;

    private static Draft Empty() => new(new ImportedText(new SourceText("a.txt", ""), []), ImmutableArray<Line>.Empty) { Fields = [new Field("title", "عنوان")] };
}
