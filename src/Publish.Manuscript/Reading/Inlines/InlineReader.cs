using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Text;
using Inline = Publish.Manuscript.Model.Inline;

namespace Publish.Manuscript.Reading.Inlines;

/// <summary>What the inlines of a section share: its notes, and the count of the words that are marked for an index.</summary>
/// <param name="refer">Gives the reference that a note's label makes; null, with a diagnostic, where there can be none.</param>
/// <param name="repeat">Gives another reference to the note at a place that the text has referred to before; else null.</param>
internal sealed class SectionInlines(Func<string, SourceSpan, NoteReference?> refer, Func<BookTarget, SourceSpan, NoteReference?> repeat)
{
    private int _marks;

    public NoteReference? Refer(string label, SourceSpan span) => refer(label, span);

    public NoteReference? Repeat(BookTarget target, SourceSpan span) => repeat(target, span);

    public string NextMark() => $"x:{++_marks}";
}

/// <summary>Turns Markdig's inlines into the model's.</summary>
internal sealed class InlineReader(SourceMap places, LinkResolver links, SectionInlines section)
{
    /// <summary>The definitions that links have used.</summary>
    public HashSet<Markdig.Syntax.LinkReferenceDefinition> UsedDefinitions { get; } = [];

    public ImmutableArray<Inline> Read(ContainerInline? container) => Walk(container) is [var line, ..] ? line : [];

    /// <summary>The same, where an id may stand at the end.</summary>
    public ImmutableArray<Inline> ReadHeading(ContainerInline? container) => Walk(container, idAtEnd: true) is [var line, ..] ? line : [];

    /// <summary>The same as lines, where an id may stand at the end of the first.</summary>
    public ImmutableArray<ImmutableArray<Inline>> ReadDefinition(ContainerInline? container) => Walk(container, splitAtBreaks: true, idAtEnd: true);

    /// <summary>The same, cut at line ends of either kind; lines that are empty are left out.</summary>
    public ImmutableArray<ImmutableArray<Inline>> ReadLines(ContainerInline? container) => Walk(container, splitAtBreaks: true);

    /// <summary>Text only, for where nothing else can be: a picture's alternative text.</summary>
    public string ReadPlain(ContainerInline container)
    {
        var plain = new InlineReader(places, links, new SectionInlines(MisplacedNote, static (_, _) => null));
        ImmutableArray<Inline> inlines = plain.Read(container);
        if (Model.Walk.Inlines(inlines).FirstOrDefault(i => i is CrossReference or IndexSpan) is { } lost)
        {
            places.Report(ManuscriptRules.UnsupportedMarkdown, lost.Span, "an alternative text holds words only, no references and nothing for an index", "write the words themselves");
        }

        return PlainText.Of(inlines);
    }

    /// <summary>A text outside of the Markdown as one line: a value of YAML, or the caption of a picture.</summary>
    /// <param name="start">Where it begins in the source, where it is there letter by letter.</param>
    /// <param name="whole">Where everything in it is reported; null where it is in the source letter by letter.</param>
    public ImmutableArray<Inline> ReadLine(string text, int start, SourceSpan? whole)
    {
        SourceMap inside = places.Inside(start, whole);
        try
        {
            return new InlineReader(inside, links.For(inside), section).Read(MarkdownParsing.ParseLine(text));
        }
        catch (ArgumentException)
        {
            SourceSpan span = whole ?? new SourceSpan(places.Source, start, text.Length);
            places.Report(ManuscriptRules.TooDeep, span with { Length = 0 }, "brackets or emphasis marks stand in one another too deeply", "look for long runs of brackets, asterisks or quotation marks");
            return [new TextRun(PlainLine.Of(text), span)];
        }
    }

    /// <summary>The language of <c>lang=xx</c>, or null with a diagnostic.</summary>
    public Language? ReadLanguage(string attributes, SourceSpan span)
    {
        if (AttributeSyntax.Language(attributes) is { } tag && LanguageTags.IsWellFormed(tag))
        {
            return new Language(tag);
        }

        places.Report(ManuscriptRules.UnknownAttribute, span, $"\u201C{{{attributes.Trim()}}}\u201D is not known", "write {lang=en} with a language tag");
        return null;
    }

    /// <summary>What the attributes of a span make of its text, or null with a diagnostic.</summary>
    public Func<ImmutableArray<Inline>, Inline>? ReadSpan(string attributes, SourceSpan span)
    {
        if (AttributeSyntax.Pairs(attributes) is { } pairs && SpanAttributes.Read(pairs) is { } read)
        {
            return inner => read.Wrap(inner, span, section.NextMark);
        }

        places.Report(
            ManuscriptRules.UnknownAttribute,
            span,
            $"\u201C{{{attributes.Trim()}}}\u201D is not known",
            "write {lang=en} with a language tag, {.name}, {.place}, {.term}, {index=\"\u2026\"} or {term=\"\u2026\"}");
        return null;
    }

    /// <summary>The mark of a note, or its letters as they are where there is no note.</summary>
    public Inline ReadNote(NoteMark mark)
    {
        SourceSpan span = places.Of(mark);
        return section.Refer(mark.Label, span) is { } reference ? reference : new TextRun(Nfc.Normalize($"[^{mark.Label}]"), span);
    }

    /// <summary>A reference to a place: again to a note that the text has referred to before, or words that the book finds.</summary>
    public Inline ReadReference(BookTarget target, ReferenceForm form, SourceSpan span) =>
        form == ReferenceForm.Title && section.Repeat(target, span) is { } again ? again : new CrossReference(target, form, span);

    private ImmutableArray<ImmutableArray<Inline>> Walk(ContainerInline? container, bool splitAtBreaks = false, bool idAtEnd = false) =>
        container is null ? [] : new InlineWalk(this, places, links, splitAtBreaks, idAtEnd).Read(container);

    private NoteReference? MisplacedNote(string label, SourceSpan span)
    {
        places.Report(ManuscriptRules.MisplacedNote, span with { Length = 0 }, $"the mark [^{label}] stands where no note can be", "put it into the text");
        return null;
    }
}
