using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Links;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Text;
using Inline = Publish.Manuscript.Model.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Publish.Manuscript.Reading.Inlines;

/// <summary>One walk over the inlines of one block. Not by recursion: unclosed brackets nest as deep as the author likes.</summary>
/// <param name="splitAtBreaks">Whether line ends end lines, as in verse.</param>
/// <param name="idAtEnd">Whether the last thing may be <c>{#id}</c>, as in headings.</param>
internal sealed class InlineWalk(InlineReader reader, SourceMap places, LinkResolver links, bool splitAtBreaks, bool idAtEnd)
{
    /// <summary>Deeper parts are read without what they mean: those who take the book do recurse.</summary>
    private const int MaxDepth = 24;
    private const int MaxSearch = 1000;
    private const string PageForm = "{.page}";

    private readonly InlineBuilder _builder = new(places.Source);
    private readonly ImmutableArray<ImmutableArray<Inline>>.Builder _lines = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
    private readonly Stack<ContainerInline> _parts = new();
    private ContainerInline? _link;
    private bool _tooDeep;
    private SourceSpan _block;
    private int _located;

    public ImmutableArray<ImmutableArray<Inline>> Read(ContainerInline root)
    {
        _block = root.ParentBlock is { } block ? places.Of(block) : places.Of(root);
        _located = _block.Start;
        for (MarkdigInline? at = root.FirstChild; at is not null;)
        {
            if (at is ContainerInline container)
            {
                Enter(container);
                if (container.FirstChild is { } child)
                {
                    at = child;
                    continue;
                }

                Leave(container);
            }
            else
            {
                Add(at);
            }

            while (at.NextSibling is null && at.Parent is { } parent && parent != root)
            {
                Leave(parent);
                at = parent;
            }

            at = at.NextSibling;
        }

        EndLine();
        return _lines.ToImmutable();
    }

    private void Enter(ContainerInline container)
    {
        SourceSpan span = places.Of(container);
        switch (container)
        {
            case EmphasisInline { DelimiterCount: 2 }: Open(container, inner => new Strong(inner, span)); break;
            case EmphasisInline: Open(container, inner => new Emphasis(inner, span)); break;
            case AttributeSpan attributed when reader.ReadSpan(attributed.Attributes, span) is { } wrap: Open(container, wrap); break;
            case LinkInline { IsImage: true }:
                places.Report(ManuscriptRules.InvalidPicture, container, "a picture stands inside a line of text", "put it into a paragraph of its own, with nothing else");
                break;
            case LinkInline link: EnterLink(link, span); break;
            case DelimiterInline delimiter: AddText(delimiter.ToLiteral(), span.Start); break;
        }
    }

    private void EnterLink(LinkInline link, SourceSpan span)
    {
        if (link.Reference is { } definition)
        {
            reader.UsedDefinitions.Add(definition);
        }

        if (!string.IsNullOrWhiteSpace(link.Title))
        {
            places.Report(ManuscriptRules.UnsupportedMarkdown, link, "a link\u2019s title is not set", "put its words into the text");
        }

        if (link.FirstChild is null)
        {
            AddReference(link, span);
            return;
        }

        if (_link is null && links.Resolve(link.Url ?? "", span) is { } target)
        {
            Open(link, inner => new Link(target, inner, span));
            _link = _parts.TryPeek(out ContainerInline? open) && open == link ? link : null;
        }
    }

    /// <summary>A link without words: the book finds them.</summary>
    private void AddReference(LinkInline link, SourceSpan span)
    {
        switch (links.Resolve(link.Url ?? "", span))
        {
            case BookTarget place:
                _builder.Append(reader.ReadReference(place, IsOfPage(link) ? ReferenceForm.Page : ReferenceForm.Title, span));
                break;
            case not null:
                places.Report(ManuscriptRules.EmptyText, link, "there is no text between the brackets", "write what the link should say; only places in the book have words of their own");
                break;
        }
    }

    /// <summary>Whether <c>{.page}</c> stands after a link without words.</summary>
    private static bool IsOfPage(MarkdigInline? inline) =>
        inline is LinkInline { IsImage: false, FirstChild: null, NextSibling: LiteralInline next } && next.Content.AsSpan().StartsWith(PageForm, StringComparison.Ordinal);

    private void Open(ContainerInline container, Func<ImmutableArray<Inline>, Inline> close)
    {
        if (_builder.Depth < MaxDepth)
        {
            _builder.Open(close);
            _parts.Push(container);
            return;
        }

        if (!_tooDeep)
        {
            places.Report(ManuscriptRules.TooDeep, container, $"there are more than {MaxDepth} emphases, links and language spans in one another");
            _tooDeep = true;
        }
    }

    private void Leave(ContainerInline container)
    {
        if (!_parts.TryPeek(out ContainerInline? open) || open != container)
        {
            return;
        }

        _parts.Pop();
        _link = _link == container ? null : _link;
        if (!_builder.Close())
        {
            places.Report(ManuscriptRules.EmptyText, container, "there is no text between the brackets", "write some, or take them away");
        }
    }

    private void Add(MarkdigInline inline)
    {
        SourceSpan span = places.Of(inline);
        switch (inline)
        {
            case LiteralInline literal: AddLiteral(literal, span); break;
            case HtmlEntityInline entity: AddEntity(entity.Transcoded.ToString(), span); break;
            case LineBreakInline when splitAtBreaks: EndLine(); break;
            case LineBreakInline { IsHard: true }: _builder.Break(span); break;
            case LineBreakInline: _builder.AppendSource(span.Start, 1); break;
            case CodeInline code: _builder.Append(new Code(Nfc.Normalize(code.Content), span)); break;
            case NoteMark mark: _builder.Append(reader.ReadNote(mark)); break;
            case AutolinkInline autolink: AddAutolink(autolink, span); break;
            case HtmlInline html:
                places.Report(ManuscriptRules.RawHtml, span, "raw HTML is not set", "use the manuscript format\u2019s own marks; write &lt; for a less-than sign");
                AddText(html.Tag, span.Start);
                break;
            default: places.Report(ManuscriptRules.UnsupportedMarkdown, span, $"Publish does not set {inline.GetType().Name}"); break;
        }
    }

    private void AddLiteral(LiteralInline literal, SourceSpan span)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        if (IsOfPage(literal.PreviousSibling))
        {
            text = text[PageForm.Length..];
            span = new SourceSpan(span.Source, span.Start + PageForm.Length, span.Length - PageForm.Length);
        }

        bool escaped = literal.IsFirstCharacterEscaped;
        int start = AddText(text, escaped && span.Length == text.Length + 1 ? span.Start + 1 : span.Start);
        bool mayBeId = idAtEnd && literal.NextSibling is null or LineBreakInline;
        if (!escaped && AttributeSyntax.Find(text) is { } found && !(mayBeId && AnchorIds.IsAtEnd(text, found.Start)))
        {
            SourceSpan place = start < 0 ? _block with { Length = 0 } : new SourceSpan(places.Source, start + found.Start, found.Length);
            places.Report(
                ManuscriptRules.UnknownAttribute,
                place,
                $"\u201C{text.Slice(found.Start, found.Length)}\u201D belongs to nothing here",
                "only [text]{\u2026}, ![picture](\u2026){\u2026}, ::: {lang=en} and what can have an {#id} have attributes; write \\{ for a brace");
        }
    }

    /// <summary>Adds text of the source.</summary>
    /// <param name="start">Where it should stand.</param>
    /// <returns>Where it stands; −1 where that is not known.</returns>
    private int AddText(ReadOnlySpan<char> text, int start)
    {
        start = Locate(text, start);
        if (start < 0)
        {
            _builder.AppendText(text.ToString(), _block);
            return start;
        }

        _builder.AppendSource(start, text.Length);
        _located = start + text.Length;
        return start;
    }

    /// <summary>Where a text stands: where Markdig says, or somewhat later, since it counts tabs otherwise; −1 where it is not to be found.</summary>
    private int Locate(ReadOnlySpan<char> text, int start)
    {
        if (!places.IsLiteral)
        {
            return -1;
        }

        ReadOnlySpan<char> source = places.Source.Text;
        if (start + text.Length <= source.Length && source.Slice(start, text.Length).SequenceEqual(text))
        {
            return start;
        }

        int end = Math.Min(_block.End, _located + text.Length + MaxSearch);
        int found = _located < end ? source[_located..end].IndexOf(text) : -1;
        return found < 0 ? -1 : _located + found;
    }

    private void AddEntity(string text, SourceSpan span)
    {
        if (ControlCharacters.IndexIn(text) >= 0)
        {
            places.Report(ManuscriptRules.ControlCharacter, span, "this stands for a control character", "take it away");
            return;
        }

        _builder.AppendText(text, span);
    }

    private void AddAutolink(AutolinkInline autolink, SourceSpan span)
    {
        LinkTarget? target = _link is null ? links.Resolve(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, span) : null;
        if (target is null)
        {
            AddText(autolink.Url, span.Start + 1);
            return;
        }

        _builder.Open(inner => new Link(target, inner, span));
        AddText(autolink.Url, span.Start + 1);
        _builder.Close();
    }

    private void EndLine()
    {
        ImmutableArray<Inline> line = _builder.TakeLine();
        if (_lines.Count > 0 && Walk.AreNotes(line))
        {
            _lines[^1] = _lines[^1].AddRange(line);
        }
        else if (!line.IsEmpty)
        {
            _lines.Add(line);
        }
    }
}
