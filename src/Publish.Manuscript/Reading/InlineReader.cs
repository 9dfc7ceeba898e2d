using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Inline = Publish.Manuscript.Model.Inline;

namespace Publish.Manuscript.Reading;

/// <summary>Turns Markdig's inlines into the model's.</summary>
/// <param name="resolveNote">The note of a mark; null, with a diagnostic, where it has none.</param>
internal sealed class InlineReader(FilePlaces places, LinkResolver links, Func<NoteMark, Note?> resolveNote)
{
    private int _marks;

    /// <summary>The definitions that links have used.</summary>
    public HashSet<Markdig.Syntax.LinkReferenceDefinition> UsedDefinitions { get; } = [];

    public ImmutableArray<Inline> Read(ContainerInline? container) => Walk(container) is [var line, ..] ? line : [];

    /// <summary>The same, where an id may stand at the end.</summary>
    public ImmutableArray<Inline> ReadHeading(ContainerInline? container) => Walk(container, idAtEnd: true) is [var line, ..] ? line : [];

    /// <summary>The same as lines, where an id may stand at the end of the first.</summary>
    public ImmutableArray<ImmutableArray<Inline>> ReadDefinition(ContainerInline? container) => Walk(container, splitAtBreaks: true, idAtEnd: true);

    /// <summary>The same, cut at line ends of either kind; lines that are empty are left out.</summary>
    public ImmutableArray<ImmutableArray<Inline>> ReadLines(ContainerInline? container) => Walk(container, splitAtBreaks: true);

    /// <summary>Text only, for where nothing else can be.</summary>
    public string ReadPlain(ContainerInline container)
    {
        var plain = new InlineReader(places, links, MisplacedNote);
        return PlainText.Of(plain.Read(container));
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
            return inner => read.Wrap(inner, span, () => $"x:{++_marks}");
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
        return resolveNote(mark) is { } note ? new NoteReference(note, span) : new TextRun(Nfc.Normalize($"[^{mark.Label}]"), span);
    }

    private ImmutableArray<ImmutableArray<Inline>> Walk(ContainerInline? container, bool splitAtBreaks = false, bool idAtEnd = false) =>
        container is null ? [] : new InlineWalk(this, places, links, splitAtBreaks, idAtEnd).Read(container);

    private Note? MisplacedNote(NoteMark mark)
    {
        places.Report(ManuscriptRules.MisplacedNote, mark, $"the mark [^{mark.Label}] stands where no note can be", "put it into the text");
        return null;
    }
}
