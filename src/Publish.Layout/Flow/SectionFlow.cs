using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Shaping;

namespace Publish.Layout.Flow;

/// <summary>A section as rows: opening, introduction, body, signature; with its part of the structure tree.</summary>
internal sealed record FlowedSection(Section Section, ImmutableArray<Row> Rows, StructureElement Structure)
{
    /// <summary>What follows in two columns: the entries of an index.</summary>
    public ImmutableArray<Row> Columns { get; init; } = [];
}

internal static class SectionFlow
{
    /// <param name="noteNumbers">See <see cref="FlowContext"/>.</param>
    public static FlowedSection Flow(Section section, Design design, ParagraphShaper shaper, DiagnosticBag diagnostics, ReferenceTexts references, IReadOnlyDictionary<Note, int>? noteNumbers = null)
    {
        var context = new FlowContext(design, shaper, section.Id, diagnostics, references, noteNumbers);
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
            AddColophon(context, rows, root);
        }

        if (section.Signed is { } signed)
        {
            rows.KeepNext();
            AddLine(context, rows, signed, design.Signature, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }

        if (design.Settings.Notes.Place == NotePlace.Essay)
        {
            EndnoteFlow.Add(context, rows, section, root);
        }

        return new FlowedSection(section, rows.ToRows(), root) { Columns = IndexFlow.Of(context, section, root) };
    }

    private static void AddColophon(FlowContext context, RowBuilder rows, StructureElement root)
    {
        BlockStyle style = context.Design.Credit with { KeepWithNext = false };
        rows.AddSpace(context.Design.BodySize);
        foreach ((string words, string names) in new[] { (context.Words.TypesetIn, string.Join(", ", context.Design.FontNames)), (context.Words.MadeWith, context.Design.Producer) })
        {
            string isolated = FormatCharacters.LeftToRightIsolate + names + FormatCharacters.PopDirectionalIsolate;
            AddLine(context, rows, $"{words} {isolated}", style, context.Design.Language, new StructureElement(StructureRole.Paragraph, root));
        }
    }

    private static void AddOpening(FlowContext context, RowBuilder rows, Section section, StructureElement root)
    {
        Design design = context.Design;
        rows.SinkNext(design.Leading * 0.8);
        AddLine(context, rows, section.Title, design.Title, section.Language, new StructureElement(StructureRole.Heading1, root));
        if (section.Subtitle is { } subtitle)
        {
            AddLine(context, rows, subtitle, design.Subtitle, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }

        string separator = design.IsRightToLeft ? "\u060C " : ", ";
        if (!section.Authors.IsEmpty)
        {
            AddLine(context, rows, string.Join(separator, section.Authors), design.Byline, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }

        if (!section.Translators.IsEmpty)
        {
            AddLine(context, rows, $"{context.Words.Translation} {string.Join(separator, section.Translators)}", design.Byline, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }

        if (section.Published is { } published && (published.In ?? published.Date ?? published.Url) is not null)
        {
            string credit = string.Join(separator, new[] { published.In, published.Date, published.In is null && published.Date is null ? published.Url : null }.OfType<string>());
            AddLine(context, rows, $"{context.Words.FirstPublished} {credit}", design.Credit, section.Language, new StructureElement(StructureRole.Paragraph, root));
        }
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
            AddLine(context, rows, signature, signed, section.Language, new StructureElement(StructureRole.Paragraph, element));
        }
    }

    public static void AddLine(FlowContext context, RowBuilder rows, string text, BlockStyle style, Language language, StructureElement element) =>
        rows.AddText(ParagraphStyler.Plain(context.Design, style, text, element, language), style, null);
}
