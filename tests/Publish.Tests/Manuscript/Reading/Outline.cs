using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Tests.Manuscript.Reading;

/// <summary>The model as a line of text, so that an expectation fits beside its Markdown.</summary>
internal static class Outline
{
    public static string Of(Section section) =>
        (section.Introduction is { } introduction ? $"intro({Of(introduction.Blocks)}{Signed(introduction.Signature)}) " : "") + Of(section.Blocks) + string.Concat(section.Notes.Select(n => $" {n.Id}({Of(n.Blocks)})"));

    public static string Of(ImmutableArray<Block> blocks) => string.Join(' ', blocks.Select(Of));

    public static string Of(Block block) => block switch
    {
        Paragraph paragraph => $"p({Of(paragraph.Inlines)})",
        Heading heading => $"h{heading.Level}#{heading.Id}({Of(heading.Inlines)})",
        Verse verse => $"verse({string.Join(" | ", verse.Stanzas.Select(s => string.Join('/', s.Lines.Select(l => Of(l.Inlines)))))}{Signed(verse.Attribution)})",
        Quotation quotation => $"quote({Of(quotation.Blocks)}{Signed(quotation.Attribution)})",
        Epigraph epigraph => $"epigraph({Of(epigraph.Blocks)}{Signed(epigraph.Attribution)})",
        ListBlock list => $"{(list.Start is { } start ? $"ol{start}" : "ul")}({string.Join(", ", list.Items.Select(i => Of(i.Blocks)))})",
        Table table => $"table[{string.Concat(table.Columns.Select(c => c.ToString()[0]))}]({string.Join("; ", table.Rows.Prepend(table.Header).Select(r => string.Join(',', r.Select(c => Of(c.Inlines)))))})",
        Figure figure => $"figure({figure.Image.Path} {figure.Image.PixelWidth}x{figure.Image.PixelHeight} \u201C{figure.AlternativeText}\u201D{(figure.Caption is { } caption ? " " + Of(caption.Inlines) : "")})",
        CodeBlock code => $"code({string.Join('/', code.Lines.Select(l => PlainText.Of(l.Inlines).Replace('\u00A0', '_')))})",
        ThematicBreak => "***",
        LanguageBlock language => $"{language.Language}({Of(language.Blocks)})",
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => run.Value,
        Emphasis emphasis => $"<em {Of(emphasis.Children)}>",
        Strong strong => $"<b {Of(strong.Children)}>",
        Code code => $"<code {code.Value}>",
        NoteReference reference => reference.IsFirst ? $"<{reference.Note.Id}>" : $"<{reference.Note.Id} again>",
        CrossReference reference => $"<{reference.Form} of {reference.Target.SectionId}#{reference.Target.PlaceId}>",
        IndexSpan span => $"<{span.Kind} {span.Heading} {Of(span.Children)}>",
        Link { Target: WebTarget web } link => $"<{web.Uri} {Of(link.Children)}>",
        Link { Target: BookTarget place } link => $"<{place.SectionId}#{place.PlaceId} {Of(link.Children)}>",
        Foreign foreign => $"<{foreign.Language} {Of(foreign.Children)}>",
        HardBreak => "<br>",
        _ => throw new InvalidOperationException(inline.GetType().Name),
    }));

    private static string Signed(Paragraph? attribution) => attribution is null ? "" : $" \u2014 {Of(attribution.Inlines)}";
}
