using System.Collections.Immutable;
using Publish.Core.Languages;
using Publish.Core.Source;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Publication;

/// <summary>What a line says that the front matter of an essay or book.yaml gives. An output has one form for each kind.</summary>
public enum PrintedLineKind
{
    Title,
    Subtitle,
    Authors,
    Translators,

    /// <summary>Where and when the text first appeared.</summary>
    FirstPublication,

    /// <summary>Who signs at the end.</summary>
    Signature,

    /// <summary>When the text was written.</summary>
    Date,

    /// <summary>Who had another part in the book.</summary>
    Contributors,
    Publisher,
}

/// <summary>A line that is printed beside the text: the words, decided once for every output.</summary>
/// <param name="Lead">What is said before the words, such as «ترجمہ:»; null for nothing.</param>
/// <param name="Words">Several names are joined.</param>
public sealed record PrintedLine(PrintedLineKind Kind, string? Lead, ImmutableArray<Inline> Words)
{
    /// <summary>The page on the web that the line is about; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the words are the address itself.</summary>
    public bool IsAddress { get; init; }

    /// <summary>The lead and the words.</summary>
    public ImmutableArray<Inline> Whole => Lead is null ? Words : Words.Insert(0, Made($"{Lead} ", Words[0].Span with { Length = 0 }));

    /// <summary>Above the text of an essay, in the order of a printed page.</summary>
    public static ImmutableArray<PrintedLine> Opening(Section section)
    {
        SectionLines lines = section.Lines;
        var words = section.Language.Profile.Words;
        return
        [
            .. Line(PrintedLineKind.Title, null, words, lines.Title),
            .. Line(PrintedLineKind.Subtitle, null, words, lines.Subtitle),
            .. Line(PrintedLineKind.Authors, null, words, [.. lines.Authors]),
            .. Line(PrintedLineKind.Translators, words.Translation, words, [.. lines.Translators]),
            .. FirstPublicationOf(section, words),
        ];
    }

    /// <summary>Below it.</summary>
    public static ImmutableArray<PrintedLine> Closing(Section section) =>
    [
        .. Line(PrintedLineKind.Signature, null, section.Language.Profile.Words, section.Lines.Signed),
        .. section.Date is { } date ? [new PrintedLine(PrintedLineKind.Date, null, [Made(date, SourceSpan.StartOf(section.Source))])] : Array.Empty<PrintedLine>(),
    ];

    /// <summary>The title page.</summary>
    /// <param name="withYear">Whether there is no imprint that says the year.</param>
    public static ImmutableArray<PrintedLine> TitlePage(BookInfo info, bool withYear)
    {
        var words = info.Language.Profile.Words;
        SourceSpan place = SourceSpan.StartOf(info.Source);
        ImmutableArray<Inline>? year = withYear && words.YearOf(info.Date, info.Numerals) is { } text ? [Made(text, place)] : null;
        ImmutableArray<Inline> publisher = SectionLines.Joined(new[] { info.Lines.Publisher, info.Lines.Place, year }.OfType<ImmutableArray<Inline>>(), words.Comma);
        return
        [
            new(PrintedLineKind.Title, null, info.Lines.Title),
            .. info.Lines.Subtitle is { } subtitle ? [new PrintedLine(PrintedLineKind.Subtitle, null, subtitle)] : Array.Empty<PrintedLine>(),
            .. info.Lines.ByRole(info).Select(r => new PrintedLine(r.Role == "author" ? PrintedLineKind.Authors : PrintedLineKind.Contributors, words.Roles.GetValueOrDefault(r.Role), SectionLines.Joined(r.Names, words.Comma))),
            .. publisher.IsEmpty ? Array.Empty<PrintedLine>() : [new PrintedLine(PrintedLineKind.Publisher, null, publisher)],
        ];
    }

    private static IEnumerable<PrintedLine> FirstPublicationOf(Section section, BookWords words)
    {
        if (section.Published is not { } published)
        {
            yield break;
        }

        SourceSpan place = SourceSpan.StartOf(section.Source);
        var parts = new List<ImmutableArray<Inline>>();
        if (section.Lines.PublishedIn is { } journal)
        {
            parts.Add(journal.Inlines);
        }

        if ((published.Date ?? (published.In is null ? published.Url : null)) is { } rest)
        {
            parts.Add([Made(rest, place)]);
        }

        if (parts.Count > 0)
        {
            yield return new PrintedLine(PrintedLineKind.FirstPublication, words.FirstPublished, SectionLines.Joined(parts, words.Comma))
            {
                Address = published.Url,
                IsAddress = published is { In: null, Date: null },
            };
        }
    }

    private static IEnumerable<PrintedLine> Line(PrintedLineKind kind, string? lead, BookWords words, params ImmutableArray<Paragraph?> lines) =>
        lines.OfType<Paragraph>().ToArray() is [_, ..] all ? [new PrintedLine(kind, lead, SectionLines.Joined(all.Select(l => l.Inlines), words.Comma))] : [];

    private static TextRun Made(string text, SourceSpan place) => new(text, place);
}
