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

        if (section.Lines.Signed is { } signed)
        {
            rows.KeepNext();
            AddLine(context, rows, signed.Inlines, design.Signature, section, StructureRole.Paragraph, root);
        }

        if (section.Date is { } date)
        {
            rows.KeepNext();
            AddLine(context, rows, date, design.Signature with { Variant = FontVariant.Regular }, section.Language, new StructureElement(StructureRole.Paragraph, root));
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
        SectionLines lines = section.Lines;
        var words = BookWords.For(section.Language);
        rows.AddTopSpace(design.Leading * 0.8);
        AddLine(context, rows, lines.Title.Inlines, design.Title, section, StructureRole.Heading1, root);
        if (lines.Subtitle is { } subtitle)
        {
            AddLine(context, rows, subtitle.Inlines, design.Subtitle, section, StructureRole.Paragraph, root);
        }

        if (!lines.Authors.IsEmpty)
        {
            AddLine(context, rows, Joined(lines.Authors), design.Byline, section, StructureRole.Paragraph, root);
        }

        if (!lines.Translators.IsEmpty)
        {
            AddLine(context, rows, Joined(lines.Translators).Insert(0, Made($"{words.Translation} ", section)), design.Byline, section, StructureRole.Paragraph, root);
        }

        if (CreditOf(section, words) is { IsEmpty: false } credit)
        {
            AddLine(context, rows, credit, design.Credit, section, StructureRole.Paragraph, root);
        }

        ImmutableArray<Inline> Joined(ImmutableArray<Paragraph> names) => SectionLines.Joined(names.Select(n => n.Inlines), words.Comma);
    }

    /// <summary>Where and when the text first appeared; empty where the front matter does not say.</summary>
    private static ImmutableArray<Inline> CreditOf(Section section, BookWords words)
    {
        if (section.Published is not { } published)
        {
            return [];
        }

        var parts = new List<ImmutableArray<Inline>>();
        if (section.Lines.PublishedIn is { } journal)
        {
            parts.Add(journal.Inlines);
        }

        if ((published.Date ?? (published.In is null ? published.Url : null)) is { } rest)
        {
            parts.Add([Made(rest, section)]);
        }

        return parts.Count == 0 ? [] : SectionLines.Joined(parts, words.Comma).Insert(0, Made($"{words.FirstPublished} ", section));
    }

    private static TextRun Made(string text, Section section) => new(text, SourceSpan.StartOf(section.Source));

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
