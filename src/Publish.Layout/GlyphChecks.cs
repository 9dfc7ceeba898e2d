using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout.Checks;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Layout;

/// <summary>Whether the fonts of a book draw all its characters, with the place of each that they do not. A build runs it too; what shaping finds besides is reported by the shaper.</summary>
/// <remarks>All stacks of a book draw the same characters, so one stack tells for every language and variant.</remarks>
public static class GlyphChecks
{
    /// <returns>What was reported: characters, and clusters of letters and marks.</returns>
    /// <exception cref="FontException">A font of the design cannot be used.</exception>
    public static IReadOnlySet<string> Check(Book book, FontLibrary fonts, DiagnosticBag diagnostics)
    {
        FontStack stack = StackOf(book.Info, fonts);
        var reported = new ConcurrentBag<IReadOnlySet<string>> { CheckInfo(book.Info, stack, diagnostics) };
        Parallel.ForEach(book.Sections, section => reported.Add(CheckSection(book, section, stack, diagnostics)));
        return reported.SelectMany(r => r).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The same for what book.yaml alone says, which is all that a cover prints.</summary>
    public static IReadOnlySet<string> Check(BookInfo info, FontLibrary fonts, DiagnosticBag diagnostics) => CheckInfo(info, StackOf(info, fonts), diagnostics);

    private static FontStack StackOf(BookInfo info, FontLibrary fonts) => new FontSet(fonts, info.Language, info.Design).Get(info.Language, FontVariant.Regular);

    private static HashSet<string> CheckInfo(BookInfo info, FontStack stack, DiagnosticBag diagnostics)
    {
        var texts = new TextCheck(info.Source, stack, diagnostics);
        foreach (ImmutableArray<Inline> line in info.Lines.All)
        {
            texts.Check(line);
        }

        texts.Check([info.Date, info.Isbn.Print, info.Isbn.Pdf, info.Isbn.Epub, .. info.Design.Notes.SignaturesInOrder, .. info.Contributors.Select(c => c.Role)]);
        return texts.Reported;
    }

    private static HashSet<string> CheckSection(Book book, Section section, FontStack stack, DiagnosticBag diagnostics)
    {
        var texts = new TextCheck(section.Source, stack, diagnostics);
        texts.Check([section.Date, section.Published?.Date, section.Published?.Url]);
        foreach (TextBlock block in Walk.Texts(section))
        {
            texts.Check(block.Inlines);
        }

        if (section.Indexing is { } index)
        {
            // Headings were checked where their words are; a letter may be another form of theirs.
            texts.Check(BookIndex.Of(book, section).Where(g => !g.Entries.Any(e => e.Heading.Contains(g.Letter, StringComparison.Ordinal))).Select(group => group.Letter));
            texts.Check(index.References.SelectMany(r => r.To.Append(r.From)));
        }

        return texts.Reported;
    }

    /// <summary>The texts of one file.</summary>
    private sealed class TextCheck(SourceText source, FontStack stack, DiagnosticBag diagnostics)
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, Inline Inline)> _parts = [];

        public HashSet<string> Reported { get; } = new(StringComparer.Ordinal);

        public void Check(IEnumerable<string?> values)
        {
            foreach (string value in values.OfType<string>())
            {
                Check(value, new SourceSpan(source, 0, source.Text.Length));
            }
        }

        public void Check(ImmutableArray<Inline> inlines)
        {
            _text.Clear();
            _parts.Clear();
            Add(inlines);
            string text = _text.ToString();
            if (MarkHeap.Find(text) is >= 0 and int heap)
            {
                // Shaping would take the square of the marks' number.
                MarkHeap.Report(PlaceOf(heap, 1), diagnostics);
                text = MarkHeap.Without(text);
            }

            GlyphCheck.Report(stack, text, PlaceOf, diagnostics, Reported);
        }

        /// <param name="within">Where the text comes from; not letter by letter.</param>
        private void Check(string text, SourceSpan within)
        {
            int start = within.Source.Text.IndexOf(text, within.Start, within.Length, StringComparison.Ordinal);
            GlyphCheck.Report(stack, text, (offset, length) => start >= 0 ? new SourceSpan(source, start + offset, length) : Find(text.Substring(offset, length), within), diagnostics, Reported);
        }

        private void Add(ImmutableArray<Inline> inlines)
        {
            foreach (Inline inline in inlines)
            {
                switch (inline)
                {
                    case TextRun run: Add(run.Value, run); break;
                    case Code code: Add($"{FormatCharacters.LeftToRightIsolate}{code.Value}{FormatCharacters.PopDirectionalIsolate}", code); break;
                    // Their words are checked where they are: in a note, a title, a caption.
                    case HardBreak or NoteReference or CrossReference: Add(FormatCharacters.LineSeparator.ToString(), inline); break;
                    case IndexSpan span:
                        Add(span.Children);
                        Check(span.Heading, span.Span);
                        break;
                    default: Add(Walk.Children(inline)); break;
                }
            }
        }

        private void Add(string text, Inline inline)
        {
            _parts.Add((_text.Length, inline));
            _text.Append(text);
        }

        /// <summary>The place of the character itself where the text is letter by letter that of the file.</summary>
        private SourceSpan? PlaceOf(int offset, int length)
        {
            (int start, Inline inline) = _parts.FindLast(part => part.Start <= offset);
            SourceSpan span = inline.Span;
            return inline is TextRun run && run.Value.Length == span.Length
                ? span with { Start = span.Start + offset - start, Length = length }
                : Find(_text.ToString(offset, length), span);
        }

        /// <summary>The first such character in or after a place: a line of code has the place of its block, a text of book.yaml perhaps that of the file.</summary>
        private static SourceSpan Find(string character, SourceSpan place)
        {
            int at = place.Source.Text.IndexOf(character, place.Start, StringComparison.Ordinal);
            return at < 0 ? place with { Length = 0 } : new SourceSpan(place.Source, at, character.Length);
        }
    }
}
