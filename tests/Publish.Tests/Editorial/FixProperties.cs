using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Publish.Core.Source;
using Publish.Editorial;
using Publish.Editorial.Fixing;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading;
using Publish.Tests.Manuscript.Reading;
using Xunit;

namespace Publish.Tests.Editorial;

/// <summary>Whatever a text holds: no crash, no word lost, no line more or less, and nothing left to mend after mending.</summary>
public sealed class FixProperties
{
    private static readonly long Iterations = long.Parse(Environment.GetEnvironmentVariable("PUBLISH_FUZZ") ?? "2000", CultureInfo.InvariantCulture);

    private static readonly string[] Traps =
    [
        "\u064A", "\u0643", "\u0647", "\u06C0", "\u0629", "\u0649", "\uFE8D", "\uFEFB", "\uFDFA", "\uFC5E", "\u0653", "\u0654", "\u0650\u0650", "\u0640", "\u200C", "\u200D", "\u200B", "\u00AD", "\uFEFF", "\u200F",
        "\u200E", "\u202A", "\u202B", "\u202C", "\u202D", "\u00A0", "  ", " ", "\t", "\n", "\r\n", "\n\n", ".", ",", ";", "?", "!", "\u06D4", "\u060C", "\u061B", "\u061F", "\u06D4\u06D4", ":", "(", ")", "(2)*", "[3]",
        "\u201C", "\u201D", "\u2019\u2019", "\u2018\u2018", "\"", "\u00AB", "\u00BB", "\u201E", "1931 \u0621", "\u06F1\u06F4\u06F2\u06F3\u06C1", "1921-22", "\u0664", "%5", "*", "**", "_", "[", "]", "{lang=en}", "[^1]", "\n\n[^1]: ",
        "\n- ", "\n\u06F1\u06D4", "\n## ", "\n> ", "\n::: verse\n", "\n:::\n", "`", "\\", "&nbsp;", "&#1610;", "www.a.pk/\u064A", "@", "\n<!-- allow E030: x -->\n", "|", "\n|--|--|\n", "\u0627\u0648\u0631", "\u06A9\u06D2", "\u0644\u0626\u06D2", "\U0001F600\u200D",
        "\u0674", "\u0675", "\u0678", "\u0621", "\u06C1\u0621", "\u0645\u06CC\u06BA", "\u06C3", "\u06D3", "1931\u0626", "\u2060", "\u2018", "\u2019", "'", "[\u00AD^1]", "\n\n[^1]: \u0628", "\\\u00AD*", "&\u00ADamp;", "<\u200Bb>", "]\u200B(a)",
        "\u0627\uFDF2", "\uFD67", "\u0645\u0650\u0646\u0652 \u0646\u064F\u0648\u062D\u064D \u0627\u0644\u0652\u0642\u064E\u0644\u064E\u0645\u064F \u0642\u064E\u0644\u064E\u0645\u064F ",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, 9].Array[1, 5].Select(static letters => string.Concat(letters.Select(static i => "\u0628\u0627\u06CC\u06D2\u06A9\u06C1\u06BE\u0631\u0646\u06BA"[i])));

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Traps.Length - 1].Select(static i => Traps[i]), Words, Words.Select(static w => w + " ")).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Mending_keeps_words_and_lines_and_leaves_nothing_to_mend() => Texts.Sample(
        static body =>
        {
            byte[] before = Encoding.UTF8.GetBytes(TestBook.WithTitle(body));
            (ImmutableArray<FixedFile> changed, bool hasErrors) = Fix(before);
            if (changed.IsEmpty)
            {
                return;
            }

            byte[] after = changed.Single().After.ToArray();
            Assert.Equal(WordsOf(before), WordsOf(after));
            Assert.Equal(LineEnds(before), LineEnds(after));
            Assert.False(hasErrors);
            Assert.Equal(Faults(before), Faults(after));
            Assert.Empty(Fix(after).Changed);
        },
        iter: Iterations);

    [Fact]
    public void Any_bytes_are_checked() => Gen.Byte.Array[0, 200].Sample(
        static text =>
        {
            Book book = BookReader.Read("", "book", Files(text), new DiagnosticBag())!;
            Assert.All(EditorialChecks.Run(book), static f => Assert.True(f.Diagnostic.Span!.Value.End <= f.Diagnostic.Span.Value.Source.Text.Length));
        },
        iter: Iterations);

    [Theory]
    [InlineData("\u201C", 100_000)]
    [InlineData("(", 100_000)]
    [InlineData("\u064A\u06D4", 100_000)]
    [InlineData("a@", 100_000)]
    [InlineData("\u06F1-", 100_000)]
    [InlineData("\u0627\u0648\u0631 ", 100_000)]
    [InlineData("\u202A", 50_000)]
    [InlineData("\u0650", 100_000)]
    public void Long_runs_of_one_sign_are_checked_soon(string sign, int count)
    {
        byte[] text = Encoding.UTF8.GetBytes(TestBook.WithTitle(string.Concat(Enumerable.Repeat(sign, count))));
        TimeSpan spent = ProcessorTime.Of(() => EditorialChecks.Run(BookReader.Read("", "book", Files(text), new DiagnosticBag())!));
        // It takes a second: only a square of the length takes so long.
        Assert.True(spent < TimeSpan.FromSeconds(20), $"{spent.TotalSeconds:F1} s");
    }

    private static (ImmutableArray<FixedFile> Changed, bool HasErrors) Fix(byte[] text)
    {
        var diagnostics = new DiagnosticBag();
        return (BookFixer.Fix("", "book", Files(text), new HashSet<string>(), diagnostics), diagnostics.HasErrors);
    }

    // What reading reports, by code: a fix may take some away, and add none.
    private static string Faults(byte[] text)
    {
        var diagnostics = new DiagnosticBag();
        BookReader.Read("", "book", Files(text), diagnostics);
        return string.Join(' ', diagnostics.ToSorted().Select(static d => d.Rule.Code).Order(StringComparer.Ordinal));
    }

    private static MemoryBookFiles Files(byte[] text) => new(("book.yaml", Encoding.UTF8.GetBytes(TestBook.Yaml)), ("one.md", text));

    private static string WordsOf(byte[] text) => string.Join(' ', KeptWords.Of(Publish.Core.Unicode.Nfc.Normalize(Encoding.UTF8.GetString(text))));

    private static string LineEnds(byte[] text) => string.Concat(Encoding.UTF8.GetString(text).Where(static c => c is '\n' or '\r'));
}
