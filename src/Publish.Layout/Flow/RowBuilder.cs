using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>The number or bullet of a list item, and the indents that its text has.</summary>
internal sealed record ListLabel(StyledText Text, Pt Start, Pt End);

/// <summary>Sets text in a frame of a certain width and gathers the rows. One for each frame: the body, a note, a table's cell.</summary>
internal sealed class RowBuilder(FlowContext context, Pt measure)
{
    /// <summary>In ems, between a list's label and the text.</summary>
    public const double LabelGap = 0.45;

    // A Latin word space is twice as wide as Nastaliq's, and there are hyphens.
    private const double LatinStretch = 0.5;
    private const double ArabicStretch = 0.9;

    private readonly List<Row> _rows = [];
    private Pt _spaceAfter;
    private bool _keepWithNext;
    private ImmutableArray<string> _anchors = [];
    private Pt _topSpace;
    private Language? _lastLanguage;

    public Pt Measure => measure;

    public IReadOnlyList<Row> Rows => _rows;

    public ImmutableArray<Row> ToRows() => [.. _rows];

    /// <summary>Names the place where the next row will stand.</summary>
    public void AddAnchor(string anchor) => _anchors = _anchors.Add(anchor);

    /// <summary>At least so much space before the next row.</summary>
    public void AddSpace(Pt space) => _spaceAfter = Pt.Max(_spaceAfter, space);

    /// <summary>The next row begins a page, at this distance below its top.</summary>
    public void AddTopSpace(Pt space) => _topSpace = space;

    /// <summary>The next row stays on the page of the one before.</summary>
    public void KeepNext() => _keepWithNext = true;

    /// <param name="start">Indent of the frame's start side, besides the style's own.</param>
    /// <param name="labels">Labels of the lists that begin with this text, outermost first.</param>
    public void AddText(StyledText text, BlockStyle style, SourceSpan? span, Pt start = default, Pt end = default, ImmutableArray<ListLabel> labels = default)
    {
        // The frame's indents follow the book's direction, the style's own that of the text.
        bool turned = text.Paragraph.Language.Direction != context.Design.Language.Direction;
        Pt startIndent = start + (turned ? style.IndentEnd : style.IndentStart);
        Pt endIndent = end + (turned ? style.IndentStart : style.IndentEnd);
        Pt left = context.Design.IsRightToLeft ? endIndent : startIndent;
        Pt width = measure - startIndent - endIndent;
        var settings = new LineSettings(width, style.Alignment, style.FirstLineIndent)
        {
            Hyphenate = style.Alignment == Alignment.Justify && context.Design.Settings.Hyphenation,
            SpaceStretch = text.Paragraph.Language.Direction == TextDirection.LeftToRight ? LatinStretch : ArabicStretch,
            InsetInk = style.Alignment == Alignment.Justify && context.Design.Settings.Edge == LineEdge.Inset,
        };
        ImmutableArray<Line> lines = context.Break(text, settings, span);
        for (int i = 0; i < lines.Length; i++)
        {
            ImmutableArray<RowPart> parts = [new TextPart(lines[i], text, left + lines[i].Offset, Pt.Zero)];
            if (i == 0 && !labels.IsDefaultOrEmpty)
            {
                parts = parts.InsertRange(0, labels.Select(LabelPart));
            }

            bool widow = i == lines.Length - 1 && lines.Length > 1;
            Add(TextRow(parts, lines[i], text, style) with
            {
                SpaceBefore = i == 0 ? style.SpaceBefore : Pt.Zero,
                BreakBefore = i == 0 || !(i == 1 || widow || style.KeepTogether),
            });
        }

        _spaceAfter = Pt.Max(_spaceAfter, style.SpaceAfter);
        _keepWithNext = style.KeepWithNext;
    }

    /// <summary>A row of labels alone, for items that begin with something that is no text.</summary>
    public void AddLabels(ImmutableArray<ListLabel> labels, BlockStyle style)
    {
        ImmutableArray<RowPart> parts = [.. labels.Select(LabelPart)];
        Add(TextRow(parts, ((TextPart)parts[0]).Line, labels[0].Text, style));
    }

    /// <summary>Adds a finished row, with the space, the anchors and the keep that wait for it.</summary>
    public void Add(Row row)
    {
        _rows.Add(row with
        {
            SpaceBefore = Pt.Max(row.SpaceBefore, _spaceAfter),
            BreakBefore = row.BreakBefore && !_keepWithNext,
            Anchors = _anchors.AddRange(row.Anchors),
            TopSpace = _topSpace,
        });
        _topSpace = Pt.Zero;
        _spaceAfter = Pt.Zero;
        _keepWithNext = false;
        _anchors = [];
    }

    public Row TextRow(ImmutableArray<RowPart> parts, Line line, StyledText text, BlockStyle style)
    {
        var notes = ImmutableArray.CreateBuilder<NoteFlow>();
        foreach (TextPart part in parts.OfType<TextPart>())
        {
            notes.AddRange(context.NotesOf(part.Line, part.Text));
        }

        ImmutableArray<string> anchors = [.. parts.OfType<TextPart>().SelectMany(p => p.Text.AnchorsIn(p.Line.Range))];
        TextPosition? position = text.TextId is { } id ? new TextPosition(id, text.PlainOffset(line.WordStart)) : text.IndexLine is { } n ? new TextPosition(null, n) : null;
        return new Row(parts, LeadingOf(text, style)) { Notes = notes.ToImmutable(), Position = position, Anchors = anchors };
    }

    /// <summary>By the language of the text; the first line after text of another language is in the middle between the two.</summary>
    private Pt LeadingOf(StyledText text, BlockStyle style)
    {
        Pt own = context.Design.In(style, text.Paragraph.Language).Leading;
        Pt other = context.Design.In(style, _lastLanguage ?? text.Paragraph.Language).Leading;
        _lastLanguage = text.Paragraph.Language;
        return (own + other) / 2;
    }

    /// <summary>A label stands in the indent before the text, at its inner end.</summary>
    private RowPart LabelPart(ListLabel label)
    {
        Language language = label.Text.Paragraph.Language;
        Line line = context.Unbroken(label.Text);
        Pt gap = context.Design.BodySize * LabelGap;
        bool right = language.Direction == TextDirection.RightToLeft;
        Pt indent = right == context.Design.IsRightToLeft ? label.Start : label.End;
        Pt x = right ? measure - indent + gap : indent - gap - line.Width;
        return new TextPart(line, label.Text, x, Pt.Zero);
    }
}
