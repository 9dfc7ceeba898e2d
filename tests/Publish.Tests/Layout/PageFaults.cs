using System.Globalization;
using Publish.Core.Source;
using Publish.Layout;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;

namespace Publish.Tests.Layout;

/// <summary>What a typesetter would strike out, counted from the display lists of a finished book.</summary>
internal sealed record PageFaults(int Pages, int Overfull, int Touching, int OutsideSafeArea, int Widows, int Orphans, int MisplacedNotes, int LooseLines)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages} pages, {Overfull} overfull lines, {Touching} touching lines, {OutsideSafeArea} pages with ink outside the safe area, {Widows} widows, {Orphans} orphans, {MisplacedNotes} misplaced notes, {LooseLines} loose lines");

    public bool None => this with { Pages = 0, LooseLines = 0 } == new PageFaults(0, 0, 0, 0, 0, 0, 0, 0);

    public static PageFaults Count(Book manuscript, PagedBook book, DiagnosticBag diagnostics)
    {
        int Reported(DiagnosticRule rule) => diagnostics.ToSorted().Count(d => d.Rule == rule);
        (int widows, int orphans) = CountSingleLines(book);
        return new PageFaults(
            book.Pages.Length,
            Reported(LayoutRules.OverfullLine),
            Reported(LayoutRules.InkCollision),
            Reported(LayoutRules.InkOutsideSafeArea),
            widows,
            orphans,
            CountMisplacedNotes(manuscript, book),
            Reported(LayoutRules.LooseLine));
    }

    private static int CountMisplacedNotes(Book manuscript, PagedBook book) => manuscript.Sections.Sum(section => section.Notes.Count(note =>
        !book.Destinations.TryGetValue($"note:{section.Id}:{note.Id}", out Destination place)
        || !book.Destinations.TryGetValue($"mark:{section.Id}:{note.Id}", out Destination mark)
        || place.PageIndex != mark.PageIndex));

    /// <summary>Paragraphs of which one line stands alone at the head or the foot of a page.</summary>
    private static (int Widows, int Orphans) CountSingleLines(PagedBook book)
    {
        int widows = 0;
        int orphans = 0;
        var lines = book.Pages
            .SelectMany(page => page.Lines.SelectMany(line => line.Segments.Select(text => (Paragraph: ParagraphOf(text.Element), Line: (page.Index, line.Baseline)))))
            .Where(l => l.Paragraph is not null)
            .GroupBy(l => l.Paragraph!, ReferenceEqualityComparer.Instance);
        foreach (var paragraph in lines)
        {
            List<int> counts = [.. paragraph.Select(l => l.Line).Distinct().GroupBy(l => l.Index).OrderBy(p => p.Key).Select(p => p.Count())];
            if (counts.Count > 1)
            {
                orphans += counts[0] == 1 ? 1 : 0;
                widows += counts[^1] == 1 ? 1 : 0;
            }
        }

        return (widows, orphans);
    }

    /// <summary>The block that a piece of text belongs to; null for cells of tables, which are set in columns.</summary>
    private static StructureElement? ParagraphOf(StructureElement? element)
    {
        StructureElement? paragraph = null;
        for (StructureElement? e = element; e is not null; e = e.Parent)
        {
            if (e.Role is StructureRole.TableData or StructureRole.TableHeader or StructureRole.TableOfContents)
            {
                return null;
            }

            paragraph ??= e.Role is StructureRole.Paragraph or StructureRole.Heading1 or StructureRole.Heading2 or StructureRole.Heading3 or StructureRole.Heading4 or StructureRole.Caption ? e : null;
        }

        return paragraph;
    }
}
