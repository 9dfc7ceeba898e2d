using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Languages;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Checks;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Layout.Flow;

/// <summary>What every block of one section needs to be set. One for each section, used by one thread.</summary>
/// <param name="numbers">Of the notes, where they are counted by page; null for their own.</param>
internal sealed class FlowContext(Design design, ParagraphShaper shaper, string sectionId, Language language, DiagnosticBag diagnostics, ReferenceTexts references, IReadOnlyDictionary<Note, int>? numbers = null)
{
    /// <summary>In ems; a wider word space makes a hole.</summary>
    private const double LooseSpace = 0.75;

    private readonly Dictionary<Note, NoteFlow> _notes = new(ReferenceEqualityComparer.Instance);

    public Design Design { get; } = design;

    /// <summary>Of the section.</summary>
    public Language Language { get; } = language;

    /// <summary>In the section's language.</summary>
    public BookWords Words { get; } = language.Profile.Words;

    public string SectionId { get; } = sectionId;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Verse whose lines are brought to one width, by the number of its first line's text.</summary>
    public SortedSet<int> EvenVerse { get; private init; } = [];

    public ReferenceTexts References { get; } = references;

    /// <summary>The same section in the size of its notes.</summary>
    public FlowContext ForNotes() => new(Design.ForNotes(), shaper, SectionId, Language, Diagnostics, References, numbers) { EvenVerse = EvenVerse };

    public ShapedParagraph Shape(StyledText text, SourceSpan? span)
    {
        StyledParagraph paragraph = text.Paragraph;
        if (MarkHeap.Find(paragraph.Text) >= 0)
        {
            // Reported by GlyphChecks, with the place of the letter.
            paragraph = paragraph with { Text = MarkHeap.Without(paragraph.Text) };
        }

        return shaper.Shape(paragraph, span, Diagnostics);
    }

    public ImmutableArray<Line> Break(StyledText text, LineSettings settings, SourceSpan? span) => Break(text, Shape(text, span), settings, span);

    public ImmutableArray<Line> Break(StyledText text, ShapedParagraph shaped, LineSettings settings, SourceSpan? span)
    {
        if (span is not null && text.Tags[0].Element is { } element)
        {
            element.Span ??= span;
        }

        ImmutableArray<Line> lines = LineBreaker.Break(shaped, WithHyphens(settings));
        ReportOverfull(lines, settings, span ?? text.Tags[0].Element?.Place);
        foreach (Line line in lines)
        {
            ReportLoose(line, settings, span);
        }

        return lines;
    }

    /// <summary>Breaks without a word about the outcome, for a caller who looks for the best of several.</summary>
    public ImmutableArray<Line> Try(StyledText text, LineSettings settings) => LineBreaker.Break(Shape(text, null), WithHyphens(settings));

    /// <summary>A book without hyphens has none in a word that is wider than its column either.</summary>
    private LineSettings WithHyphens(LineSettings settings) => settings with { HyphenateTooWide = Design.Settings.Hyphenation };

    /// <summary>The widest line of a paragraph: where one is too wide, most of them are.</summary>
    private void ReportOverfull(ImmutableArray<Line> lines, LineSettings settings, SourceSpan? place)
    {
        Pt excess = Pt.Zero;
        foreach (Line line in lines)
        {
            // A first line that hangs out is wider by as much.
            excess = Pt.Max(excess, line.Width - settings.Measure + (line.Range.Start == 0 ? Pt.Min(Pt.Zero, settings.FirstLineIndent) : Pt.Zero));
        }

        if (excess > new Pt(0.5))
        {
            Diagnostics.Add(LayoutRules.OverfullLine, place, $"a line is {excess.InMillimetres()} wider than its measure of {settings.Measure.InMillimetres()}, which has no room even for one letter", "give the passage more room, or the table fewer columns");
        }
    }

    private void ReportLoose(Line line, LineSettings settings, SourceSpan? span)
    {
        // Verse is meant to be stretched.
        PlacedRun? spaced = settings.JustifyLast || line.Stretch <= 0 ? null : line.Runs.Cast<PlacedRun?>().FirstOrDefault(r => r!.Value.Run.Glue > Pt.Zero);
        if (spaced is { } word && word.Run.Glue * (1 + line.Stretch) > word.Run.Style.Size * LooseSpace)
        {
            string text = string.Concat(line.Runs.OrderBy(r => r.Run.Range.Start).Select(r => r.Run.Shape.Text)).Trim();
            Diagnostics.Add(LayoutRules.LooseLine, span, string.Create(CultureInfo.InvariantCulture, $"the spaces of the line \u201C{text}\u201D are {1 + line.Stretch:0.0} times as wide as they should be"), "change a word of the paragraph, or give the passage more room");
        }
    }

    public Line Unbroken(StyledText text) => LineBreaker.Unbroken(Shape(text, null));

    public StyledText Style(BlockStyle style, ImmutableArray<Inline> inlines, StructureElement? owner, Language language, NoteLabel? note = null, int? textId = null, string? lead = null) =>
        ParagraphStyler.Style(this, style, inlines, owner, language, note, textId, lead);

    public string MarkOf(Note note) => NoteMarks.Format(note with { Number = numbers?.GetValueOrDefault(note, note.Number) ?? note.Number }, Design.Book, Language);

    /// <summary>Notes are set before the text, so that a line knows the rows of the notes whose marks it holds.</summary>
    public void AddNote(NoteFlow flow) => _notes.Add(flow.Note, flow);

    /// <summary>The rows of a note whose mark has been set.</summary>
    public NoteFlow FlowOf(Note note) => _notes[note];

    /// <summary>The notes that go to the foot of the page with a line.</summary>
    public IEnumerable<NoteFlow> NotesOf(Line line, StyledText text)
    {
        if (Design.Settings.Notes.Place != NotePlace.Foot)
        {
            return [];
        }

        // Marks in logical order; a mark is one run.
        return line.Runs.Where(p => text.Tags[p.Run.Tag].Note is not null)
            .OrderBy(p => p.Run.Range.Start)
            .Select(p => text.Tags[p.Run.Tag].Note!)
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Note>()
            .Select(note => _notes[note]);
    }
}
