using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Source;
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
    // A text's number is unique in its section, which is a file.
    private readonly Dictionary<(SourceText, int TextId), ImmutableArray<PageBreak>> _texts = [];

    /// <exception cref="ArgumentException">A mark names a section, a text or an offset that the book does not have.</exception>
    public PageBreaks(Book book, ImmutableArray<PageMark> marks)
    {
        var ids = new UniqueNames();
        All = [.. marks.Select((mark, i) => new PageBreak(ids.Take("page-" + AsciiFolio(mark.Folio), string.Create(CultureInfo.InvariantCulture, $"page-x{i + 1}")), mark))];
        _openings = All.Where(page => page.Mark.TextId is null).ToLookup(page => page.Mark.SectionId, StringComparer.Ordinal);
        PlaceInTexts(book);
    }

    /// <summary>In the order of the pages.</summary>
    public ImmutableArray<PageBreak> All { get; }

    public IEnumerable<PageBreak> AtOpeningOf(Section section) => _openings[section.Id].Where(page => page.Mark.Offset == 0);

    /// <summary>Those before a line of an index.</summary>
    public IEnumerable<PageBreak> AtIndexLine(Section section, int line) => _openings[section.Id].Where(page => page.Mark.Offset == line);

    /// <summary>Those inside a block of text, by their offset.</summary>
    public ImmutableArray<PageBreak> In(TextBlock text) => _texts.GetValueOrDefault((text.Span.Source, text.TextId), []);

    /// <summary>The folio with Latin digits where it has others: <c>12</c> for ۱۲, <c>xii</c> for xii.</summary>
    private static string AsciiFolio(string folio) => Numerals.Parse(folio) is { } number ? number.ToString(CultureInfo.InvariantCulture) : folio;

    private void PlaceInTexts(Book book)
    {
        Dictionary<(string Section, int Text), TextBlock> blocks = book.Sections
            .SelectMany(section => Walk.Texts(section).Select(text => (section.Id, Text: text)))
            .ToDictionary(t => (t.Id, t.Text.TextId), t => t.Text);
        foreach (IGrouping<(string SectionId, int? TextId), PageBreak> pages in All.GroupBy(page => (page.Mark.SectionId, page.Mark.TextId)))
        {
            if (pages.Key.TextId is not { } id ? book.Sections.Any(section => section.Id == pages.Key.SectionId) : IsIn(blocks.GetValueOrDefault((pages.Key.SectionId, id)), pages))
            {
                continue;
            }

            throw new ArgumentException($"the book has no such place: {pages.First().Mark}", nameof(book));
        }
    }

    private bool IsIn(TextBlock? text, IEnumerable<PageBreak> pages)
    {
        if (text is null)
        {
            return false;
        }

        ImmutableArray<PageBreak> inside = [.. pages.OrderBy(page => page.Mark.Offset)];
        _texts.Add((text.Span.Source, text.TextId), inside);
        return inside[0].Mark.Offset >= 0 && inside[^1].Mark.Offset <= PlainText.Of(text.Inlines).Length;
    }
}
