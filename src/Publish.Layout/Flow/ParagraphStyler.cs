using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Turns the inlines of one block into a styled paragraph: one string, its runs and what they belong to.</summary>
internal sealed class ParagraphStyler
{
    /// <summary>An en space: Nastaliq's own space is too narrow to part a note's number from its text.</summary>
    private const string LabelGap = "\u2002";

    private readonly FlowContext _context;
    private readonly Design _design;
    private readonly Pt _size;
    private readonly StructureElement? _owner;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<StyledRun>.Builder _runs = ImmutableArray.CreateBuilder<StyledRun>();
    private readonly ImmutableArray<InlineTag>.Builder _tags = ImmutableArray.CreateBuilder<InlineTag>();
    private readonly ImmutableArray<TextOffset>.Builder _offsets = ImmutableArray.CreateBuilder<TextOffset>();
    private readonly ImmutableArray<TextAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<TextAnchor>();
    private int _plainOffset;
    private bool _afterMark;

    private ParagraphStyler(FlowContext context, Pt size, StructureElement? owner)
    {
        _context = context;
        _design = context.Design;
        _size = size;
        _owner = owner;
        _tags.Add(new InlineTag(owner));
    }

    /// <param name="lead">Words before the text that are no part of its plain text, such as the number of a caption.</param>
    /// <param name="note">The mark before the text and the signature after it; they are no part of the block's plain text.</param>
    public static StyledText Style(FlowContext flow, BlockStyle style, ImmutableArray<Inline> inlines, StructureElement? owner, Language language, NoteLabel? note = null, int? textId = null, string? lead = null)
    {
        var styler = new ParagraphStyler(flow, style.Size, owner);
        var context = new Context(language, style.Variant, 0);
        if (note is { } label)
        {
            styler.AppendLabel(label, language);
        }

        if (lead is not null)
        {
            styler.AppendRun(lead, context with { Variant = FontVariant.Bold });
        }

        styler.AppendAll(inlines, context);
        if (note?.Signature is { } signature)
        {
            styler.AppendRun($" {signature}", context);
        }

        return styler.Finish(language, textId);
    }

    /// <summary>Text that stands in no manuscript: titles, labels, running heads.</summary>
    public static StyledText Plain(Design design, BlockStyle style, string text, StructureElement? owner, Language language, InlineTag? tag = null)
    {
        var run = new StyledRun(new TextRange(0, text.Length), design.TextStyle(language, style.Variant, style.Size), 0);
        return new StyledText(new StyledParagraph(text, text.Length == 0 ? [] : [run], language), [tag ?? new InlineTag(owner)], [], null);
    }

    /// <summary>Text that is made here and leads into the book, as an index does; what leads somewhere is an isolate.</summary>
    public static StyledText Pieces(FlowContext flow, BlockStyle style, ImmutableArray<IndexPiece> pieces, StructureElement owner)
    {
        var styler = new ParagraphStyler(flow, style.Size, owner);
        Language language = flow.Design.Language;
        var context = new Context(language, style.Variant, 0);
        foreach (IndexPiece piece in pieces)
        {
            if (piece.Target is not { } target)
            {
                styler.AppendRun(piece.Text, context);
                continue;
            }

            var link = new StructureElement(StructureRole.Link, new StructureElement(StructureRole.Reference, owner));
            styler._tags.Add(new InlineTag(link, Target: new AnchorTarget(Anchors.For(target)), Contents: piece.Text));
            string isolated = (flow.Design.IsRightToLeft ? FormatCharacters.RightToLeftIsolate : FormatCharacters.LeftToRightIsolate) + piece.Text + FormatCharacters.PopDirectionalIsolate;
            styler.AppendRun(isolated, context with { Tag = styler._tags.Count - 1 });
        }

        return styler.Finish(language, null);
    }

    private StyledText Finish(Language language, int? textId) =>
        new(new StyledParagraph(_text.ToString(), _runs.ToImmutable(), language), _tags.ToImmutable(), _offsets.ToImmutable(), textId) { Anchors = _anchors.ToImmutable() };

    private void AppendAll(ImmutableArray<Inline> inlines, Context context)
    {
        foreach (Inline inline in inlines)
        {
            Append(inline, context);
        }
    }

    private void Append(Inline inline, Context context)
    {
        _afterMark = _afterMark && inline is not (TextRun or Code or HardBreak or CrossReference);
        switch (inline)
        {
            case TextRun run:
                AppendManuscript(run.Value, context);
                break;
            case Code code:
                AppendIsolated([new TextRun(code.Value, code.Span)], context with { Variant = FontVariant.Code, Language = Language.English, Tag = AddElement(StructureRole.Code, context, Language.English) }, FormatCharacters.LeftToRightIsolate);
                break;
            case HardBreak:
                _offsets.Add(new TextOffset(_text.Length, _plainOffset++, 1));
                AppendRun(FormatCharacters.LineSeparator.ToString(), context);
                break;
            case Emphasis emphasis:
                AppendAll(emphasis.Children, context with { IsEmphasised = true });
                break;
            case Strong strong:
                AppendAll(strong.Children, context with { Variant = FontVariant.Bold });
                break;
            case Foreign foreign:
                AppendForeign(foreign, context);
                break;
            case Link link:
                AppendLink(link, context);
                break;
            case IndexSpan span:
                _anchors.Add(new TextAnchor(_text.Length, Anchors.ForPlace(_context.SectionId, span.Id)));
                AppendAll(span.Children, context);
                break;
            case CrossReference reference:
                AppendReference(reference, context);
                break;
            case NoteReference reference:
                AppendMark(reference, context);
                break;
            default:
                throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
        }
    }

    /// <summary>Nastaliq and Naskh are never slanted: emphasis there is weight, and of Latin words among them a slant.</summary>
    private static FontVariant Emphasised(FontVariant variant, bool slanted) => slanted
        ? variant is FontVariant.Bold or FontVariant.BoldItalic ? FontVariant.BoldItalic : FontVariant.Italic
        : FontVariant.Bold;

    private void AppendForeign(Foreign foreign, Context context)
    {
        int tag = AddElement(StructureRole.Span, context, foreign.Language);
        char isolate = foreign.Language.Direction == TextDirection.RightToLeft ? FormatCharacters.RightToLeftIsolate : FormatCharacters.LeftToRightIsolate;
        AppendIsolated(foreign.Children, context with { Language = foreign.Language, Tag = tag }, isolate);
    }

    private void AppendLink(Link link, Context context)
    {
        (PageLinkTarget? target, string contents) = link.Target switch
        {
            WebTarget web => (new UriTarget(web.Uri), web.Uri),
            _ => ((PageLinkTarget?)_context.References.AnchorOf(link.Target), PlainText.Of(link.Children)),
        };
        StructureElement? element = Owner(context) is { } owner && target is not null ? new StructureElement(StructureRole.Link, owner) : Owner(context);
        _tags.Add(new InlineTag(element, Target: target, Contents: contents));
        AppendAll(link.Children, context with { Tag = _tags.Count - 1 });
    }

    /// <summary>A title may be of another direction than the text, and a folio must keep to its word: both are isolates.</summary>
    private void AppendReference(CrossReference reference, Context context)
    {
        string words = _context.References.TextOf(reference);
        StructureElement? link = Owner(context) is { } owner ? new StructureElement(StructureRole.Link, new StructureElement(StructureRole.Reference, owner)) : null;
        _tags.Add(new InlineTag(link, Target: _context.References.AnchorOf(reference.Target), Contents: words));
        AppendRun(FormatCharacters.FirstStrongIsolate + words + FormatCharacters.PopDirectionalIsolate, context with { Tag = _tags.Count - 1 });
    }

    /// <summary>The mark belongs to the word before it on whichever side the paragraph runs: it is an isolate, and no line ends before it, be it after a thin space.</summary>
    private void AppendMark(NoteReference reference, Context context)
    {
        Note note = reference.Note;
        string mark = _context.MarkOf(note);
        TextStyle style = _design.TextStyle(_context.Language, FontVariant.Regular, _size, raised: true);
        if (_afterMark)
        {
            AppendRun(NoteMarks.Separator(_context.Words), style, context.Tag);
        }
        else if (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            AppendRun(FormatCharacters.WordJoiner.ToString(), context);
        }

        _afterMark = true;
        StructureElement? link = Owner(context) is { } owner ? new StructureElement(StructureRole.Link, new StructureElement(StructureRole.Reference, owner)) : null;
        string anchor = Anchors.ForNoteMark(_context.SectionId, note, reference.Occurrence);
        _tags.Add(new InlineTag(link, reference.IsFirst ? note : null, new AnchorTarget(Anchors.ForNote(_context.SectionId, note)), $"{_context.Words.Note} {mark}", anchor));
        AppendRun(FormatCharacters.FirstStrongIsolate + mark + FormatCharacters.PopDirectionalIsolate, style, _tags.Count - 1);
    }

    private void AppendLabel(NoteLabel label, Language language)
    {
        StructureElement? link = _owner is null ? null : new StructureElement(StructureRole.Link, new StructureElement(StructureRole.Label, _owner));
        _tags.Add(new InlineTag(link, Target: new AnchorTarget(label.BackTo), Contents: _context.Words.BackToText, Anchor: label.Anchor));
        AppendRun(FormatCharacters.FirstStrongIsolate + label.Mark + FormatCharacters.PopDirectionalIsolate, _design.TextStyle(_context.Language, FontVariant.Regular, _size), 1);
        AppendRun(LabelGap, _design.TextStyle(language, FontVariant.Regular, _size), 0);
    }

    private void AppendIsolated(ImmutableArray<Inline> inlines, Context context, char isolate)
    {
        AppendRun(isolate.ToString(), context);
        AppendAll(inlines, context);
        AppendRun(FormatCharacters.PopDirectionalIsolate.ToString(), context);
    }

    private void AppendManuscript(string value, Context context)
    {
        _offsets.Add(new TextOffset(_text.Length, _plainOffset, value.Length));
        _plainOffset += value.Length;
        if (!context.IsEmphasised || context.Variant == FontVariant.Code)
        {
            AppendRun(value, context);
            return;
        }

        bool leftToRight = context.Language.Direction == TextDirection.LeftToRight;
        foreach (ScriptStretch stretch in leftToRight ? [new ScriptStretch(0, value.Length, IsLatin: true)] : ScriptStretches.Of(value))
        {
            AppendRun(value.Substring(stretch.Start, stretch.Length), context with { Variant = Emphasised(context.Variant, stretch.IsLatin) });
        }
    }

    private void AppendRun(string value, Context context) => AppendRun(value, _design.TextStyle(context.Language, context.Variant, _size), context.Tag);

    private void AppendRun(string value, TextStyle style, int tag)
    {
        if (value.Length == 0)
        {
            return;
        }

        int start = _text.Length;
        _text.Append(value);
        if (_runs.Count > 0 && _runs[^1] is var last && ReferenceEquals(last.Style, style) && last.Tag == tag)
        {
            _runs[^1] = last with { Range = new TextRange(last.Range.Start, last.Range.Length + value.Length) };
            return;
        }

        _runs.Add(new StyledRun(new TextRange(start, value.Length), style, tag));
    }

    private StructureElement? Owner(Context context) => _tags[context.Tag].Element;

    private int AddElement(StructureRole role, Context context, Language language)
    {
        // Inside a link a span of its own would part the link's text from the link.
        if (Owner(context) is not { } owner || _tags[context.Tag].Target is not null)
        {
            return context.Tag;
        }

        _tags.Add(new InlineTag(new StructureElement(role, owner) { Language = language.Tag == context.Language.Tag ? null : language }));
        return _tags.Count - 1;
    }

    private readonly record struct Context(Language Language, FontVariant Variant, int Tag, bool IsEmphasised = false);
}

/// <summary>What stands before a note's text: its mark, the place's own anchor, and the anchor of the mark in the text; and who signs after it, or null.</summary>
internal readonly record struct NoteLabel(string Mark, string Anchor, string BackTo, string? Signature);
