using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Shaping;

namespace Publish.Layout;

/// <summary>Sets one section: its blocks as rows, its rows as pages.</summary>
internal sealed class SectionSetter(Design design, PageMetrics metrics, ParagraphShaper shaper)
{
    /// <summary>Numbers by page change the marks' widths, which may change the pages; so often it is tried to bring both together.</summary>
    private const int MostRounds = 4;

    public SetSection Set(Section section, ReferenceTexts references)
    {
        Dictionary<Note, int>? numbers = null;
        for (int round = 1; ; round++)
        {
            var diagnostics = new DiagnosticBag();
            FlowedSection flowed = SectionFlow.Flow(section, design, shaper, diagnostics, references, numbers);
            ImmutableArray<PageBody> pages = flowed.Columns.IsEmpty ? Paginator.Paginate(flowed.Rows, metrics, diagnostics) : ColumnPager.Paginate(flowed, design, metrics, diagnostics);
            if (design.Settings.Notes is not { Numbering: NoteNumbering.Page, Place: NotePlace.Foot })
            {
                return new SetSection(flowed, pages, diagnostics.ToSorted());
            }

            Dictionary<Note, int> found = NumbersByPage(pages);
            if (numbers is not null && found.All(n => numbers[n.Key] == n.Value))
            {
                return new SetSection(flowed, pages, diagnostics.ToSorted());
            }

            if (round == MostRounds)
            {
                diagnostics.Add(LayoutRules.UnsettledNumbers, SourceSpan.StartOf(section.Source), "the notes cannot be numbered by page: with their new numbers they fall on other pages", "number them by essay, or change a word near a page's end");
                return new SetSection(flowed, pages, diagnostics.ToSorted());
            }

            numbers = found;
        }
    }

    /// <summary>Each series counted from 1 on each page, in the order of the marks.</summary>
    private static Dictionary<Note, int> NumbersByPage(ImmutableArray<PageBody> pages)
    {
        var numbers = new Dictionary<Note, int>(ReferenceEqualityComparer.Instance);
        foreach (PageBody page in pages)
        {
            var last = new Dictionary<NoteSeries, int>();
            foreach (NoteFlow note in page.Rows.SelectMany(r => r.Row.Notes).Where(n => !n.Note.IsStarred))
            {
                numbers[note.Note] = last[note.Note.Series] = last.GetValueOrDefault(note.Note.Series) + 1;
            }
        }

        return numbers;
    }
}

/// <param name="Findings">What was said while it was set.</param>
internal sealed record SetSection(FlowedSection Flow, ImmutableArray<PageBody> Pages, ImmutableArray<Diagnostic> Findings);
