using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Sets the blocks of running matter: each case of <see cref="Block"/> has one method.</summary>
/// <param name="inset">Indents that surrounding quotations and lists have added, from the frame's start and end.</param>
internal sealed class BlockFlow(FlowContext context, RowBuilder rows, BlockStyle bodyStyle, Language language, (Pt Start, Pt End) inset = default)
{
    /// <summary>In ems: what is nested deeper is not indented further.</summary>
    private const double LeastMeasure = 10;

    private readonly Design _design = context.Design;
    private ImmutableArray<ListLabel> _labels = [];
    private bool _indentNext;

    /// <summary>Whether a first paragraph is indented: it follows text that was set before.</summary>
    public bool FollowsText { init => _indentNext = value; }

    /// <summary>How many numbered lists this stands in.</summary>
    private int NumberedDepth { get; init; }

    public void AddAll(ImmutableArray<Block> blocks, StructureElement parent)
    {
        foreach (Block block in blocks)
        {
            Add(block, parent);
        }
    }

    /// <summary>The first row carries labels in its indents: the numbers or bullets of the lists that begin here, outermost first.</summary>
    private void AddLabelled(ImmutableArray<Block> blocks, StructureElement parent, ImmutableArray<ListLabel> labels)
    {
        _labels = labels;
        AddAll(blocks, parent);
        AddLabelsAlone();
    }

    /// <summary>Before a block whose first row is no text, the labels have a row of their own.</summary>
    private void AddLabelsAlone()
    {
        if (TakeLabels() is { Length: > 0 } labels)
        {
            rows.AddLabels(labels, bodyStyle);
        }
    }

    private void KeepLabelsWithNext()
    {
        if (_labels.Length > 0)
        {
            AddLabelsAlone();
            rows.KeepNext();
        }
    }

    private void Add(Block block, StructureElement parent)
    {
        if (block is Verse or Table or Figure or ThematicBreak or DefinitionList)
        {
            KeepLabelsWithNext();
        }

        switch (block)
        {
            case Paragraph paragraph: AddParagraph(paragraph, parent); break;
            case Heading heading: AddHeading(heading, parent); break;
            case Quotation quotation: AddQuoted(quotation, quotation.Blocks, quotation.Attribution, _design.Quotation, parent); break;
            case Epigraph epigraph: AddQuoted(epigraph, epigraph.Blocks, epigraph.Attribution, _design.Epigraph, parent); break;
            case LanguageBlock languageBlock: AddInLanguage(languageBlock, parent); break;
            case ListBlock list: AddList(list, parent); break;
            case CodeBlock code: AddCode(code, parent); break;
            case DefinitionList list: AddDefinitions(list, parent); break;
            case Verse verse: VerseFlow.Add(context, rows, verse, LanguageOf(verse), parent, inset); _indentNext = false; break;
            case Table table: TableFlow.Add(context, rows, table, LanguageOf(table), parent, inset); _indentNext = false; break;
            case Figure figure: FigureFlow.Add(context, rows, figure, LanguageOf(figure), parent, inset); _indentNext = false; break;
            case ThematicBreak: AddOrnament(); break;
            default: throw new InvalidOperationException($"unknown block {block.GetType().Name}");
        }
    }

    private void AddParagraph(Paragraph paragraph, StructureElement parent)
    {
        Language own = LanguageOf(paragraph);
        var element = new StructureElement(StructureRole.Paragraph, parent) { Language = own == language ? null : own };
        NoteComposer.Compose(context, paragraph.Inlines, parent);
        ImmutableArray<ListLabel> labels = TakeLabels();
        BlockStyle style = bodyStyle with { FirstLineIndent = _indentNext && labels.IsEmpty ? bodyStyle.FirstLineIndent : Pt.Zero };
        rows.AddText(context.Style(style, paragraph.Inlines, element, own, textId: paragraph.TextId), style, paragraph.Span, inset.Start, inset.End, labels);
        _indentNext = true;
    }

    private void AddHeading(Heading heading, StructureElement parent)
    {
        StructureRole role = heading.Level switch { 1 => StructureRole.Heading2, 2 => StructureRole.Heading3, _ => StructureRole.Heading4 };
        var element = new StructureElement(role, parent);
        NoteComposer.Compose(context, heading.Inlines, parent);
        BlockStyle style = _design.Heading(heading.Level);
        rows.AddAnchor(Anchors.ForPlace(context.SectionId, heading.Id));
        rows.AddText(context.Style(style, heading.Inlines, element, LanguageOf(heading), textId: heading.TextId), style, heading.Span, inset.Start, inset.End, TakeLabels());
        _indentNext = false;
    }

    private void AddQuoted(Block block, ImmutableArray<Block> blocks, Paragraph? speaker, BlockStyle style, StructureElement parent)
    {
        Language own = LanguageOf(block);
        var element = new StructureElement(StructureRole.BlockQuote, parent) { Language = own == language ? null : own };
        rows.AddSpace(_design.BodySize * 0.5);
        (Pt, Pt) indented = Indented(own, style.IndentStart, style.IndentEnd);
        var inner = new BlockFlow(context, rows, style with { IndentStart = Pt.Zero, IndentEnd = Pt.Zero }, own, indented);
        inner.AddLabelled(blocks, element, TakeLabels());
        if (speaker is { } attribution)
        {
            rows.KeepNext();
            AddAttribution(context, rows, attribution, own, element, indented);
        }

        rows.AddSpace(_design.BodySize * 0.5);
        _indentNext = false;
    }

    public static void AddAttribution(FlowContext context, RowBuilder rows, Paragraph attribution, Language language, StructureElement parent, (Pt Start, Pt End) inset)
    {
        var element = new StructureElement(StructureRole.Paragraph, parent);
        NoteComposer.Compose(context, attribution.Inlines, parent);
        BlockStyle style = context.Design.Signature with { Variant = FontVariant.Regular };
        rows.AddText(context.Style(style, attribution.Inlines, element, language, textId: attribution.TextId), style, attribution.Span, inset.Start, inset.End);
    }

    private void AddInLanguage(LanguageBlock block, StructureElement parent)
    {
        Language own = LanguageOf(block);
        var element = new StructureElement(StructureRole.Div, parent) { Language = own == language ? null : own };
        new BlockFlow(context, rows, bodyStyle with { IndentStart = Pt.Zero, IndentEnd = Pt.Zero, FirstLineIndent = Pt.Zero }, own, Indented(own, bodyStyle.IndentStart, bodyStyle.IndentEnd)).AddLabelled(block.Blocks, element, TakeLabels());
        _indentNext = false;
    }

    private void AddList(ListBlock list, StructureElement parent)
    {
        Language own = LanguageOf(list);
        var element = new StructureElement(StructureRole.List, parent)
        {
            Language = own == language ? null : own,
            Numbering = list.Start is null ? ListNumbering.Disc : ListNumbering.Decimal,
        };
        BlockStyle style = bodyStyle with { FirstLineIndent = Pt.Zero, IndentStart = Pt.Zero, IndentEnd = Pt.Zero };
        (StyledText Text, StructureElement Item)[] labels = [.. list.Items.Select((_, i) =>
        {
            var item = new StructureElement(StructureRole.ListItem, element);
            return (ParagraphStyler.Plain(_design, style, LabelText(list.Start, i, own), new StructureElement(StructureRole.Label, item), own), item);
        })];

        // No label reaches out of the text block: the widest decides for all items.
        Pt widest = labels.Max(label => context.Unbroken(label.Text).Width);
        (Pt Start, Pt End) indented = Indented(own, Pt.Max(_design.BodySize * 1.8, widest + (_design.BodySize * RowBuilder.LabelGap)) + bodyStyle.IndentStart, bodyStyle.IndentEnd);
        rows.AddSpace(_design.BodySize * 0.25);
        for (int i = 0; i < list.Items.Length; i++)
        {
            (StyledText label, StructureElement item) = labels[i];
            var body = new StructureElement(StructureRole.ListBody, item);
            new BlockFlow(context, rows, style, own, indented) { NumberedDepth = NumberedDepth + (list.Start is null ? 0 : 1) }
                .AddLabelled(list.Items[i].Blocks, body, TakeLabels().Add(new ListLabel(label, indented.Start, indented.End)));
        }

        rows.AddSpace(_design.BodySize * 0.25);
        _indentNext = false;
    }

    private string LabelText(int? start, int index, Language own)
    {
        if (start is not { } first)
        {
            return "\u2022";
        }

        // A list inside a numbered one counts in letters, where the book's language has them.
        NumeralSystem numerals = _design.Book.NumeralsOf(own);
        string number = NumberedDepth == 1 && numerals == NumeralSystem.Urdu ? Numerals.Abjad(Math.Max(1, first + index), own) : Numerals.Format(first + index, numerals);
        string stop = own.Profile.Words.FullStop;
        return own.Direction == TextDirection.RightToLeft ? FormatCharacters.FirstStrongIsolate + number + FormatCharacters.PopDirectionalIsolate + stop : number + stop;
    }

    /// <summary>A term stands on a line of its own, what it means below, set in.</summary>
    private void AddDefinitions(DefinitionList list, StructureElement parent)
    {
        var element = new StructureElement(StructureRole.List, parent) { Numbering = ListNumbering.None };
        BlockStyle style = bodyStyle with { FirstLineIndent = Pt.Zero };
        foreach (Definition definition in list.Definitions)
        {
            var item = new StructureElement(StructureRole.ListItem, element);
            Term term = definition.Term;
            NoteComposer.Compose(context, term.Inlines, item);
            rows.AddSpace(_design.BodySize * 0.4);
            rows.AddAnchor(Anchors.ForPlace(context.SectionId, term.Id));
            BlockStyle head = style with { Variant = FontVariant.Bold, Alignment = Alignment.Start, KeepWithNext = true };
            rows.AddText(context.Style(head, term.Inlines, new StructureElement(StructureRole.Label, item), language, textId: term.TextId), head, term.Span, inset.Start, inset.End);
            var body = new StructureElement(StructureRole.ListBody, item);
            foreach (Paragraph meaning in definition.Meanings)
            {
                NoteComposer.Compose(context, meaning.Inlines, body);
                StyledText text = context.Style(style, meaning.Inlines, new StructureElement(StructureRole.Paragraph, body), language, textId: meaning.TextId);
                (Pt start, Pt end) = Indented(language, _design.BodySize * 1.5, Pt.Zero);
                rows.AddText(text, style, meaning.Span, start, end);
            }
        }

        rows.AddSpace(_design.BodySize * 0.4);
        _indentNext = false;
    }

    private void AddCode(CodeBlock code, StructureElement parent)
    {
        var element = new StructureElement(StructureRole.Code, new StructureElement(StructureRole.Paragraph, parent)) { Language = Language.English };
        BlockStyle style = _design.CodeText;
        rows.AddSpace(_design.BodySize * 0.5);
        for (int i = 0; i < code.Lines.Length; i++)
        {
            CodeLine line = code.Lines[i];

            // No line of code stands alone at a page's foot or head.
            if (i == 1 || (i > 0 && i == code.Lines.Length - 1))
            {
                rows.KeepNext();
            }

            rows.AddText(context.Style(style, line.Inlines, element, Language.English, textId: line.TextId), style, line.Span, inset.Start, inset.End, TakeLabels());
        }

        rows.AddSpace(_design.BodySize * 0.5);
        _indentNext = false;
    }

    private void AddOrnament()
    {
        OrnamentFlow.Add(context, rows, inset);
        _indentNext = false;
    }

    /// <summary>The inset of what is inside, which is no deeper where a line would have no room left.</summary>
    /// <param name="own">The language whose direction says where the start is.</param>
    private (Pt Start, Pt End) Indented(Language own, Pt start, Pt end)
    {
        (start, end) = own.Direction == _design.Language.Direction ? (start, end) : (end, start);
        Pt room = Pt.Max(Pt.Zero, rows.Measure - inset.Start - inset.End - (_design.BodySize * LeastMeasure));
        double share = start + end > room ? room / (start + end) : 1;
        return (inset.Start + (start * share), inset.End + (end * share));
    }

    private ImmutableArray<ListLabel> TakeLabels()
    {
        ImmutableArray<ListLabel> labels = _labels;
        _labels = [];
        return labels;
    }

    private Language LanguageOf(Block block) => block.Language ?? language;
}
