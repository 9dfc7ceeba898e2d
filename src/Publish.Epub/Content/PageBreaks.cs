using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Unicode;
using Publish.Epub.Package;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>The place where a page of the print edition begins.</summary>
/// <param name="Id">Its anchor, unique in the whole EPUB.</param>
internal sealed record PageBreak(string Id, PageMark Mark);

/// <summary>The page breaks by the text they stand in.</summary>
internal sealed class PageBreaks
{
    private readonly ILookup<string, PageBreak> _openings;
    private readonly ILookup<int, PageBreak> _texts;

    /// <exception cref="ArgumentException">A mark names a section, a text or an offset that the book does not have.</exception>
    public PageBreaks(Book book, ImmutableArray<PageMark> marks)
    {
        var ids = new UniqueNames();
        All = [.. marks.Select((mark, i) => new PageBreak(ids.Take("page-" + AsciiFolio(mark.Folio), string.Create(CultureInfo.InvariantCulture, $"page-x{i + 1}")), mark))];
        _openings = All.Where(page => page.Mark.TextId is null).ToLookup(page => page.Mark.SectionId, StringComparer.Ordinal);
        _texts = All.Where(page => page.Mark.TextId is not null).OrderBy(page => page.Mark.Offset).ToLookup(page => page.Mark.TextId!.Value);
        Check(book);
    }

    /// <summary>In the order of the pages.</summary>
    public ImmutableArray<PageBreak> All { get; }

    public IEnumerable<PageBreak> AtOpeningOf(Section section) => _openings[section.Id].Where(page => page.Mark.Offset == 0);

    /// <summary>Those before a line of an index.</summary>
    public IEnumerable<PageBreak> AtIndexLine(Section section, int line) => _openings[section.Id].Where(page => page.Mark.Offset == line);

    /// <summary>Those inside a block of text, by their offset.</summary>
    public ImmutableArray<PageBreak> In(TextBlock text) => [.. _texts[text.TextId]];

    /// <summary>The folio with Latin digits where it has others: <c>12</c> for ۱۲, <c>xii</c> for xii.</summary>
    private static string AsciiFolio(string folio) => Numerals.Parse(folio) is { } number ? number.ToString(CultureInfo.InvariantCulture) : folio;

    private void Check(Book book)
    {
        var lengths = new Dictionary<(string Section, int Text), int>();
        foreach (Section section in book.Sections)
        {
            foreach (TextBlock text in BookWalk.BlocksOf(section).OfType<TextBlock>())
            {
                lengths.Add((section.Id, text.TextId), PlainText.Of(text.Inlines).Length);
            }
        }

        foreach (PageMark mark in All.Select(page => page.Mark))
        {
            bool exists = mark.TextId is { } id
                ? lengths.TryGetValue((mark.SectionId, id), out int length) && mark.Offset >= 0 && mark.Offset <= length
                : book.Sections.Any(section => section.Id == mark.SectionId);
            if (!exists)
            {
                throw new ArgumentException($"the book has no such place: {mark}", nameof(book));
            }
        }
    }
}
