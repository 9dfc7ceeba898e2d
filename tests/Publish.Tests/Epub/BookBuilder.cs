using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;

namespace Publish.Tests.Epub;

/// <summary>Makes books for tests: text is numbered in the order in which it is made.</summary>
internal sealed class BookBuilder
{
    private static readonly SourceText Source = new("book.yaml", "");
    private static readonly SourceSpan Span = SourceSpan.StartOf(Source);
    private int _texts;

    public static readonly BookInfo Info = new(
        "sample", "نمونہ", null, Language.Urdu, [], null, null, null, null, Isbns.None, null, null, [], null,
        NumeralSystem.Urdu, DesignSettings.Default, null, Source);

    public static Inline T(string value) => new TextRun(value, Span);

    public static Inline Em(params Inline[] inlines) => new Emphasis([.. inlines], Span);

    public static Inline Strong(params Inline[] inlines) => new Strong([.. inlines], Span);

    public static Inline Code(string value) => new Code(value, Span);

    public static Inline Br() => new HardBreak(Span);

    public static Inline Ref(Note note) => new NoteReference(note, Span);

    public static Inline Web(string address, params Inline[] inlines) => new Link(new WebTarget(address), [.. inlines], Span);

    public static Inline To(string section, string? heading, params Inline[] inlines) => new Link(new BookTarget(section, heading), [.. inlines], Span);

    public static Inline In(string language, params Inline[] inlines) => new Foreign(new Language(language), [.. inlines], Span);

    public Paragraph P(params Inline[] inlines) => new(_texts++, [.. inlines], Span);

    public Paragraph P(string text) => P(T(text));

    /// <summary>A line with a number of its own, so that the texts after it keep theirs.</summary>
    public static Paragraph Line(int textId, string text) => new(textId, [T(text)], Span);

    public Heading H(int level, string id, params Inline[] inlines) => new(level, id, _texts++, [.. inlines], Span);

    public VerseLine L(params Inline[] inlines) => new(_texts++, [.. inlines], Span);

    /// <summary>Couplets; each hemistich is a text.</summary>
    public Verse Couplets(Paragraph? attribution, params (string First, string Second)[] couplets) =>
        new([.. couplets.Select(couplet => new Stanza([L(T(couplet.First)), L(T(couplet.Second))]))], attribution, Span);

    public static Verse Verse(params VerseLine[] lines) => new([new Stanza([.. lines])], null, Span);

    public static Quotation Quote(Paragraph? attribution, params Block[] blocks) => new([.. blocks], attribution, Span);

    public static Epigraph Epigraph(Paragraph? attribution, params Block[] blocks) => new([.. blocks], attribution, Span);

    public static ListBlock List(int? start, params Block[] items) => new(start, [.. items.Select(item => new ListItem([item], Span))], Span);

    public static ListBlock Items(int? start, params Block[][] items) => new(start, [.. items.Select(item => new ListItem([.. item], Span))], Span);

    public CodeLine C(params Inline[] inlines) => new(_texts++, [.. inlines], Span);

    public TableCell Cell(params Inline[] inlines) => new(_texts++, [.. inlines], Span);

    public static Table Table(ColumnAlignment[] columns, TableCell[] header, params TableCell[][] rows) =>
        new([.. columns], [.. header], [.. rows.Select(row => row.ToImmutableArray())], Span);

    public static Figure Figure(ImageFile image, string alternative, Paragraph? caption) => new(image, alternative, caption, Span);

    public static CodeBlock CodeLines(params CodeLine[] lines) => new([.. lines], Span);

    public static ThematicBreak Ornament() => new(Span);

    public static LanguageBlock Block(string language, params Block[] blocks) => new([.. blocks], Span) { Language = new Language(language) };

    public static Note Note(NoteSeries series, int number, params Block[] blocks) =>
        new Note(FormattableString.Invariant($"{series.IdPrefix}{number}"), series, number, [.. blocks], Span);

    public static Section Section(string id, int index, string title, params Block[] blocks) => new(
        id, index, SectionRole.Essay, title, null, [], [], null, null, null, Language.Urdu, null, [.. blocks], [], new SourceText(id + ".md", ""));

    public static Book Book(params Section[] sections) => new(Info, [.. sections]);
}
