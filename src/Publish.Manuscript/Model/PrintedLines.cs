using System.Collections.Immutable;
using Publish.Core.Source;

namespace Publish.Manuscript.Model;

/// <summary>The lines of an essay's front matter that are printed, parsed like any other line of text. Their plain text is in <see cref="Section"/>.</summary>
public sealed record SectionLines
{
    public required Paragraph Title { get; init; }

    public Paragraph? Subtitle { get; init; }

    public ImmutableArray<Paragraph> Authors { get; init; } = [];

    public ImmutableArray<Paragraph> Translators { get; init; } = [];

    /// <summary>The journal or book of first publication.</summary>
    public Paragraph? PublishedIn { get; init; }

    /// <summary>Who signs at the end.</summary>
    public Paragraph? Signed { get; init; }

    /// <summary>What is printed above the text, in the order of the page.</summary>
    public IEnumerable<Paragraph> Opening => Optional(Title).Concat(Optional(Subtitle)).Concat(Authors).Concat(Translators).Concat(Optional(PublishedIn));

    public IEnumerable<Paragraph> All => Opening.Concat(Optional(Signed));

    /// <summary>Several names as one line of text.</summary>
    public static ImmutableArray<Inline> Joined(IEnumerable<ImmutableArray<Inline>> lines, string separator) =>
        [.. lines.SelectMany((line, i) => i == 0 ? line : line.Insert(0, new TextRun(separator, line[0].Span with { Length = 0 })))];

    /// <summary>The lines of a section that was not read from a file: nothing in them is marked.</summary>
    internal static SectionLines Plain(Section section)
    {
        int made = 0;
        return new SectionLines
        {
            Title = Line(section.Title),
            Subtitle = section.Subtitle is { } subtitle ? Line(subtitle) : null,
            Authors = [.. section.Authors.Select(Line)],
            Translators = [.. section.Translators.Select(Line)],
            PublishedIn = section.Published?.In is { } journal ? Line(journal) : null,
            Signed = section.Signed is { } signed ? Line(signed) : null,
        };

        // Below 0, where no text of a file is counted.
        Paragraph Line(string text) => PrintedText.Plain(--made, text, SourceSpan.StartOf(section.Source));
    }

    private static IEnumerable<Paragraph> Optional(Paragraph? line) => line is null ? [] : [line];
}

/// <summary>The values of book.yaml that are printed, parsed like a line of text, but without notes and references. Their plain text is in <see cref="BookInfo"/>.</summary>
public sealed record BookLines
{
    public required ImmutableArray<Inline> Title { get; init; }

    public ImmutableArray<Inline>? Subtitle { get; init; }

    public ImmutableArray<Inline>? Publisher { get; init; }

    public ImmutableArray<Inline>? Place { get; init; }

    public ImmutableArray<Inline>? Edition { get; init; }

    public ImmutableArray<Inline>? Rights { get; init; }

    public ImmutableArray<Inline>? Series { get; init; }

    /// <summary>The names, in the order of <see cref="BookInfo.Contributors"/>.</summary>
    public ImmutableArray<ImmutableArray<Inline>> Contributors { get; init; } = [];

    public IEnumerable<ImmutableArray<Inline>> All => new[] { Title, Subtitle, Publisher, Place, Edition, Rights, Series }.OfType<ImmutableArray<Inline>>().Concat(Contributors);

    /// <summary>The contributors by what they did, with their names as printed.</summary>
    public IEnumerable<(string Role, IEnumerable<ImmutableArray<Inline>> Names)> ByRole(BookInfo info) =>
        info.Contributors.Zip(Contributors).GroupBy(c => c.First.Role, StringComparer.Ordinal).Select(g => (g.Key, g.Select(c => c.Second)));

    internal static BookLines Plain(BookInfo info)
    {
        return new BookLines
        {
            Title = Line(info.Title)!.Value,
            Subtitle = Line(info.Subtitle),
            Publisher = Line(info.Publisher),
            Place = Line(info.Place),
            Edition = Line(info.Edition),
            Rights = Line(info.Rights),
            Series = Line(info.Series),
            Contributors = [.. info.Contributors.Select(c => Line(c.Name)!.Value)],
        };

        ImmutableArray<Inline>? Line(string? text) => text is null ? null : PrintedText.Plain(0, text, SourceSpan.StartOf(info.Source)).Inlines;
    }
}

internal static class PrintedText
{
    public static Paragraph Plain(int textId, string text, SourceSpan span) => new(textId, [new TextRun(text, span)], span);
}
