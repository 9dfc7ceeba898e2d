using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Layout.Flow;
using Publish.Layout.Paging;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Shaping;

namespace Publish.Layout;

/// <summary>Composes one section: its blocks as rows, its rows as pages.</summary>
internal sealed class SectionComposer(Design design, PageMetrics metrics, ParagraphShaper shaper)
{
    /// <summary>Notes that are numbered by page change the widths of their references, which may change the pages; after so many passes this is reported.</summary>
    private const int MaxPasses = 4;

    public ComposedSection Compose(Section section, ReferenceTexts references)
    {
        Dictionary<Note, int>? numbers = null;
        for (int pass = 1; ; pass++)
        {
            var diagnostics = new DiagnosticBag();
            FlowedSection flowed = SectionFlow.Flow(section, design, shaper, diagnostics, references, numbers);
            ImmutableArray<PageBody> pages = flowed.Columns.IsEmpty ? Paginator.Paginate(flowed.Rows, metrics, diagnostics) : ColumnPager.Paginate(flowed, design, metrics, diagnostics);
            if (design.Settings.Notes is not { Numbering: NoteNumbering.Page, Place: NotePlace.Foot })
            {
                return new ComposedSection(flowed, pages, diagnostics.ToSorted());
            }

            Dictionary<Note, int> found = NumbersByPage(pages);
            if (numbers is not null && found.All(n => numbers[n.Key] == n.Value))
            {
                return new ComposedSection(flowed, pages, diagnostics.ToSorted());
            }

            if (pass == MaxPasses)
            {
                diagnostics.Add(LayoutRules.UnsettledNumbers, SourceSpan.StartOf(section.Source), "the notes cannot be numbered by page: with their new numbers they fall on other pages", "number them by essay, or change a word near a page's end");
                return new ComposedSection(flowed, pages, diagnostics.ToSorted());
            }

            numbers = found;
        }
    }

    /// <summary>Each series counted from 1 on each page, in the order of the references.</summary>
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

/// <param name="Diagnostics">Of its layout.</param>
internal sealed record ComposedSection(FlowedSection Flow, ImmutableArray<PageBody> Pages, ImmutableArray<Diagnostic> Diagnostics);
