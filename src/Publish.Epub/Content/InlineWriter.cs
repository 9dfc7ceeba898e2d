using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Writes the text of blocks, and at the exact character of it the print edition's page breaks.</summary>
internal sealed class InlineWriter(MarkupWriter xml, Publication publication, Section section)
{
    private readonly List<NoteReference> _notesAfterLink = [];
    private ImmutableArray<PageBreak> _breaks = [];
    private ImmutableArray<TextRange> _sequences = [];
    private int _nextSequence;
    private int _nextBreak;
    private int _offset;
    private bool _inLink;
    private bool _afterMark;
    private bool _emphasised;
    private Language _language = section.Language;

    /// <summary>The language of the blocks that are being written, where they have none of their own.</summary>
    public Language Language { get; set; } = section.Language;

    /// <summary>The id of a reference to a note, for the way back.</summary>
    public static string ReferenceId(Note note, int occurrence) => occurrence == 1 ? "r-" + note.Id : string.Create(CultureInfo.InvariantCulture, $"r-{note.Id}-{occurrence}");

    /// <param name="firstBreaksWritten">Whether the page breaks at its beginning are written already, by <see cref="WriteFirstBreaks"/>.</param>
    public void Write(TextBlock text, bool firstBreaksWritten = false)
    {
        _breaks = publication.Pages.In(text);
        _nextBreak = firstBreaksWritten ? _breaks.Count(page => page.Mark.Offset == 0) : 0;
        _offset = 0;
        _afterMark = false;
        _language = text.Language ?? Language;
        _sequences = SequenceMarkup.Of(text.Inlines, _language);
        _nextSequence = 0;
        WriteAll(text.Inlines);
        FlushBreaks(int.MaxValue);
    }

    /// <param name="lead">What stands before the words and is none of them, or null.</param>
    public void WriteCaption(Paragraph caption, string? lead, bool firstBreaksWritten = false)
    {
        if (lead is not null)
        {
            Wrap("span", () => xml.Text(lead), ("class", "label"));
        }

        Write(caption, firstBreaksWritten);
    }

    /// <summary>The page breaks at the beginning of a text that belongs to something before it: a caption begins the page of its picture.</summary>
    public void WriteFirstBreaks(TextBlock text)
    {
        foreach (PageBreak page in publication.Pages.In(text).Where(page => page.Mark.Offset == 0))
        {
            WritePageBreak(xml, page);
        }
    }

    private void WriteAll(ImmutableArray<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            // A note's mark belongs to the word before it, and so to that word's page.
            if (_offset == 0 || !Walk.BeginsWithNote(inline))
            {
                FlushBreaks(_offset);
            }

            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        _afterMark = _afterMark && inline is not (TextRun or Code or HardBreak or CrossReference);
        switch (inline)
        {
            case TextRun run: WriteRun(run.Value); break;
            case Code code: Wrap("code", () => WriteText(code.Value), ("dir", "ltr")); break;
            case Emphasis emphasis: Wrap("em", () => WriteEmphasised(emphasis)); break;
            case Strong strong: Wrap("strong", () => WriteAll(strong.Children)); break;
            case Foreign foreign: WriteForeign(foreign); break;
            case Link link: WriteLink(link); break;
            case IndexSpan span: Wrap("span", () => WriteAll(span.Children), ("id", publication.Names.PlaceAnchor(section.Id, span.Id))); break;
            case CrossReference reference: WriteReference(reference); break;
            case NoteReference reference: WriteOrDefer(reference); break;
            case HardBreak:
                xml.EmptyInline("br");
                _offset++;
                break;
            default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
        }
    }

    private void Wrap(string element, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.StartInline(element, attributes);
        content();
        xml.End();
    }

    private void WriteEmphasised(Emphasis emphasis)
    {
        bool outer = _emphasised;
        _emphasised = true;
        WriteAll(emphasis.Children);
        _emphasised = outer;
    }

    /// <summary>Latin words are slanted where they are emphasised, Urdu ones bold: in a line of Urdu the stylesheet must be told which are Latin.</summary>
    private void WriteRun(string text)
    {
        if (!_emphasised || _language.Direction == TextDirection.LeftToRight)
        {
            WriteText(text);
            return;
        }

        foreach (ScriptStretch stretch in ScriptStretches.Of(text))
        {
            if (stretch.IsLatin)
            {
                Wrap("span", () => WriteText(text.Substring(stretch.Start, stretch.Length)), ("class", "latin"));
            }
            else
            {
                WriteText(text.Substring(stretch.Start, stretch.Length));
            }
        }
    }

    private void WriteForeign(Foreign foreign)
    {
        Language outer = _language;
        _language = foreign.Language;
        Wrap("span", () => WriteAll(foreign.Children), LanguageAttributes.Of(foreign.Language));
        _language = outer;
    }

    /// <summary>What is read from left to right is an element of its own; where it begins or ends inside another element, a pair of isolates.</summary>
    private void WriteText(string text)
    {
        int start = _offset;
        int end = start + text.Length;
        int done = 0;
        while (_nextSequence < _sequences.Length && _sequences[_nextSequence] is var sequence && sequence.Start < end)
        {
            int from = Math.Max(0, sequence.Start - start);
            int to = Math.Min(text.Length, sequence.End - start);
            WritePiece(text[done..from]);
            if (sequence.Start >= start && sequence.End <= end)
            {
                Wrap(SequenceMarkup.Element(text.AsSpan(from, to - from)), () => WritePiece(text[from..to]), ("dir", "ltr"));
            }
            else
            {
                xml.Text(sequence.Start >= start ? FormatCharacters.LeftToRightIsolate.ToString() : "");
                WritePiece(text[from..to]);
                xml.Text(sequence.End <= end ? FormatCharacters.PopDirectionalIsolate.ToString() : "");
            }

            done = to;
            if (sequence.End > end)
            {
                break;
            }

            _nextSequence++;
        }

        WritePiece(text[done..]);
    }

    private void WritePiece(string text)
    {
        int start = _offset;
        int written = 0;
        while (_nextBreak < _breaks.Length && _breaks[_nextBreak].Mark.Offset < start + text.Length)
        {
            int upTo = _breaks[_nextBreak].Mark.Offset - start;
            xml.Text(text[written..upTo]);
            written = upTo;
            FlushBreaks(start + upTo);
        }

        xml.Text(text[written..]);
        _offset = start + text.Length;
    }

    /// <summary>A line that leads outside the book as a whole; its notes follow the link.</summary>
    /// <param name="address">Null: it leads nowhere.</param>
    /// <param name="bare">Whether the words are the address itself.</param>
    public void WriteLinked(string? address, bool bare, TextBlock line)
    {
        _inLink = address is not null;
        if (address is null)
        {
            Write(line);
            return;
        }

        Wrap("a", () => Write(line), ("href", address), ("dir", bare ? "ltr" : null));
        WriteDeferred();
    }

    private void WriteDeferred()
    {
        _inLink = false;
        _notesAfterLink.ForEach(WriteReference);
        _notesAfterLink.Clear();
    }

    private void WriteLink(Link link)
    {
        string? address = AddressOf(link.Target);
        if (_inLink || address is null)
        {
            WriteAll(link.Children);
            return;
        }

        // HTML has no anchor inside a link that readers would find: pages that begin within it are marked before it, its notes after it.
        FlushBreaks(_offset + PlainText.Of(link.Children).Length - 1);
        _inLink = true;
        bool isTerm = link.Target is TermTarget;
        Wrap("a", () => WriteAll(link.Children), ("href", address), ("epub:type", isTerm ? "glossref" : null), ("role", isTerm ? "doc-glossref" : null));
        WriteDeferred();
    }

    /// <summary>A reference to a page says its folio in the print edition; where that is not known, the place's title.</summary>
    private void WriteReference(CrossReference reference)
    {
        string words = publication.WordsOf(reference);
        if (words.Length == 0 || _inLink)
        {
            xml.Words(words, section.Language);
            return;
        }

        Wrap("a", () => xml.Words(words, section.Language), ("href", publication.Names.AddressOf(reference.Target, section.Id)), ("class", "reference"));
    }

    private string? AddressOf(LinkTarget target) => target switch
    {
        WebTarget web => LinkAddress.Usable(web.Uri),
        BookTarget place => publication.Names.AddressOf(place, section.Id),
        TermTarget term => publication.References.FindTerm(term.Term) is { } place ? publication.Names.AddressOf(place, section.Id) : null,
        _ => throw new InvalidOperationException($"unknown link target {target.GetType().Name}"),
    };

    private void WriteOrDefer(NoteReference reference)
    {
        if (_inLink)
        {
            _notesAfterLink.Add(reference);
        }
        else
        {
            WriteReference(reference);
        }
    }

    /// <summary>The superscript is outside the link, or Apple's notes do not pop up; its direction isolates it from a Latin word or a number before it.</summary>
    private void WriteReference(NoteReference reference)
    {
        string direction = LanguageAttributes.Direction(section.Language);
        if (_afterMark)
        {
            Wrap("sup", () => xml.Text(NoteMarks.Separator(section.Language.Profile.Words)), ("dir", direction));
        }

        _afterMark = true;
        xml.StartInline("sup", ("dir", direction));
        xml.StartInline("a", ("id", ReferenceId(reference.Note, reference.Occurrence)), ("href", "#" + reference.Note.Id), ("epub:type", "noteref"), ("role", "doc-noteref"));
        xml.Text(NoteMarks.Format(reference.Note, publication.Info, section.Language));
        xml.End();
        xml.End();
    }

    private void FlushBreaks(int upTo)
    {
        for (; _nextBreak < _breaks.Length && _breaks[_nextBreak].Mark.Offset <= upTo; _nextBreak++)
        {
            WritePageBreak(xml, _breaks[_nextBreak]);
        }
    }

    public static void WritePageBreak(MarkupWriter xml, PageBreak page)
    {
        xml.StartInline("span", ("epub:type", "pagebreak"), ("role", "doc-pagebreak"), ("id", page.Id), ("aria-label", page.Mark.Folio));
        xml.End();
    }
}
