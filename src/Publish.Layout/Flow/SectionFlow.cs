using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Manuscript.Publication;
using Publish.Text.Shaping;

namespace Publish.Layout.Flow;

/// <summary>A section as rows: opening, introduction, body, signature; with its part of the structure tree.</summary>
internal sealed record FlowedSection(Section Section, ImmutableArray<Row> Rows, StructureElement Structure)
{
    /// <inheritdoc cref="FlowContext.EvenVerse"/>
    public ImmutableArray<int> EvenVerse { get; init; } = [];

    /// <summary>What follows in two columns: the entries of an index.</summary>
    public ImmutableArray<Row> Columns { get; init; } = [];
}

internal static class SectionFlow
{
    /// <param name="noteNumbers">See <see cref="FlowContext"/>.</param>
    public static FlowedSection Flow(Section section, Design design, ParagraphShaper shaper, DiagnosticBag diagnostics, ReferenceTexts references, IReadOnlyDictionary<Note, int>? noteNumbers = null)
    {
        var context = new FlowContext(design, shaper, section.Id, section.Language, diagnostics, references, noteNumbers);
        var rows = new RowBuilder(context, design.Geometry.Measure);
        var root = new StructureElement(StructureRole.Section, null)
        {
            Language = section.Language == design.Language ? null : section.Language,
            Span = SourceSpan.StartOf(section.Source),
        };
        rows.AddAnchor(Anchors.ForSection(section.Id));
        AddOpening(context, rows, section, root);
        if (section.Introduction is { } introduction)
        {
            AddIntroduction(context, rows, introduction, section, root);
        }

        rows.AddSpace(design.BodySize * 0.9);
        new BlockFlow(context, rows, design.Body, section.Language).AddAll(section.Blocks, root);
        if (section.Role == SectionRole.Colophon)
        {
            AddColophon(context, rows, section, root);
        }

        foreach (PrintedLine line in PrintedLine.Closing(section))
        {
            rows.KeepNext();
            AddLine(context, rows, line, section, root);
        }

        if (design.Settings.Notes.Place == NotePlace.Essay)
        {
            EndnoteFlow.Add(context, rows, section, root);
        }

        return new FlowedSection(section, rows.ToRows(), root) { Columns = IndexFlow.Of(context, section, root), EvenVerse = [.. context.EvenVerse] };
    }

    private static void AddColophon(FlowContext context, RowBuilder rows, Section section, StructureElement root)
    {
        BlockStyle style = context.Design.Credit with { KeepWithNext = false };
        rows.AddSpace(context.Design.BodySize);
        foreach ((string words, string names) in new[] { (context.Words.TypesetIn, string.Join(", ", context.Design.FontNames)), (context.Words.MadeWith, context.Design.Producer) })
        {
            string isolated = FormatCharacters.LeftToRightIsolate + names + FormatCharacters.PopDirectionalIsolate;
            AddLine(context, rows, $"{words} {isolated}", style, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }
    }

    private static void AddOpening(FlowContext context, RowBuilder rows, Section section, StructureElement root)
    {
        Design design = context.Design;
        rows.AddTopSpace(design.Leading * 0.8);
        foreach (PrintedLine line in PrintedLine.Opening(section))
        {
            AddLine(context, rows, line, section, root);
        }
    }

    private static void AddLine(FlowContext context, RowBuilder rows, PrintedLine line, Section section, StructureElement root)
    {
        Design design = context.Design;
        BlockStyle style = line.Kind switch
        {
            PrintedLineKind.Title => design.Title,
            PrintedLineKind.Subtitle => design.Subtitle,
            PrintedLineKind.Authors or PrintedLineKind.Translators => design.Byline,
            PrintedLineKind.FirstPublication => design.Credit,
            PrintedLineKind.Signature => design.Signature,
            PrintedLineKind.Date => design.Signature with { Variant = FontVariant.Regular },
            _ => throw new InvalidOperationException($"no form for {line.Kind} in a section"),
        };
        AddLine(context, rows, line.Whole, style, section, line.Kind == PrintedLineKind.Title ? StructureRole.Heading1 : StructureRole.Paragraph, root);
    }

    private static void AddIntroduction(FlowContext context, RowBuilder rows, Introduction introduction, Section section, StructureElement root)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Div, root);
        BlockStyle style = design.Introduction;
        rows.AddSpace(design.BodySize * 0.9);
        new BlockFlow(context, rows, style with { IndentStart = Pt.Zero, IndentEnd = Pt.Zero, FirstLineIndent = style.Size * 1.5 }, section.Language, (style.IndentStart, style.IndentEnd)).AddAll(introduction.Blocks, element);
        if (introduction.Signature is { } signature)
        {
            rows.KeepNext();
            BlockStyle signed = design.Signature with { IndentStart = style.IndentStart, IndentEnd = style.IndentEnd };
            AddLine(context, rows, signature.Inlines, signed, section, StructureRole.Paragraph, element);
        }
    }

    /// <summary>A line of the front matter, with its notes.</summary>
    private static void AddLine(FlowContext context, RowBuilder rows, ImmutableArray<Inline> inlines, BlockStyle style, Section section, StructureRole role, StructureElement parent)
    {
        var element = new StructureElement(role, parent);
        NoteComposer.Compose(context, inlines, parent);
        rows.AddText(context.Style(style, inlines, element, section.Language), style, null);
    }

    public static void AddLine(FlowContext context, RowBuilder rows, string text, BlockStyle style, Language language, StructureElement element) =>
        rows.AddText(ParagraphStyler.Plain(context.Design, style, text, element, language), style, null);
}
