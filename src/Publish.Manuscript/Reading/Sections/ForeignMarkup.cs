using System.Text;
using System.Text.RegularExpressions;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Sections;

/// <summary>Finds the markup of other dialects of Markdown that has stayed in a text and would be printed.</summary>
/// <remarks>
/// A character after a backslash, an entity and code are meant as they are. Every pattern has a bound, so the time is in proportion to the text. What looks like ordinary prose, such as prices
/// in dollars, times and addresses, must match none of them.
/// </remarks>
internal static partial class ForeignMarkup
{
    /// <summary>What stands for something that is not text of the author's own characters.</summary>
    private const char Masked = '\uFFFC';

    private const string Mathematics = "Publish sets no mathematics: write it with Unicode characters, or show it as a picture";

    private static readonly (Regex Pattern, string Hint)[] Patterns =
    [
        (DisplayMathematics(), Mathematics),
        (InlineMathematics(), Mathematics),
        (Command(), "Publish knows no commands of TeX: delete it; *** on a line of its own makes a break"),
        (Citation(), "Publish makes no citations from keys: write the source into a note, [^1]"),
        (InlineNote(), "write [^1] here and the text of the note in a paragraph of its own: [^1]: \u2026"),
        (Raised(), "write the raised characters themselves, such as \u00B2, or use a note"),
        (Lowered(), "write the lowered characters themselves, such as \u2082"),
        (Struck(), "Publish strikes nothing out: delete the words or the marks"),
        (Highlighted(), "Publish highlights nothing: *\u2026* and **\u2026** mark emphasis"),
        (EditorialMark(), "accept or reject the change, and delete its marks"),
        (WikiLink(), "a link is [words](file.md), a place in the book [](file.md#id)"),
        (FailedLink(), "an address between the parentheses has no spaces; an address by name needs a line [name]: address"),
        (Emoji(), "write the character itself"),
        (Entity(), "HTML has no entity of this name: write the character itself, or &amp; for the sign"),
        (Template(), "Publish fills in no templates: delete it"),
        (Comment(), "delete the comment"),
        (Spoiler(), "Publish hides no words: delete the marks"),
        (Unnumbered(), "delete it: headings are not numbered"),
        (DoubledAt(), "delete the marks"),
    ];

    /// <summary>Only at the beginning of a paragraph.</summary>
    private static readonly (Regex Pattern, string Hint)[] Openings =
    [
        (TaskBox(), "Publish sets plain lists: delete the box"),
        (Admonition(), "write a quotation, > \u2026, or a heading"),
        (TableOfContents(), "delete it: `front: [contents]` in book.yaml makes the contents"),
        (OtherFrontMatter(), "write the front matter as YAML between two lines ---"),
        (Abbreviation(), "Publish expands no abbreviations: delete the line"),
    ];

    public static void Check(IEnumerable<TextBlock> texts, DiagnosticBag diagnostics)
    {
        foreach (TextBlock text in texts)
        {
            var flat = new FlatText(text);
            var found = new List<(int Start, int End)>();
            if (text is Paragraph && PlainLabels.LengthOfFirst(flat.Text, flat.LineStarts) is > 0 and int label)
            {
                found.Add((0, label));
                Report(flat, 0, label, "an item of a list begins with 1., \u06F1\u06D4 or -; leave an empty line before what begins a line of its own", diagnostics);
            }

            foreach ((Regex pattern, string hint) in text is Paragraph ? [.. Openings, .. Patterns] : Patterns)
            {
                foreach (ValueMatch match in pattern.EnumerateMatches(flat.Text))
                {
                    (int start, int length) = (match.Index, match.Length);
                    if (!found.Exists(f => start < f.End && f.Start < start + length))
                    {
                        found.Add((start, start + length));
                        Report(flat, start, length, hint, diagnostics);
                    }
                }
            }
        }
    }

    private static void Report(FlatText flat, int start, int length, string hint, DiagnosticBag diagnostics)
    {
        const int Longest = 40;
        string words = flat.Text.Substring(start, Math.Min(length, Longest)).Replace(Masked, '\u2026').Trim();
        string shown = length > Longest ? words + "\u2026" : words;
        diagnostics.Add(ManuscriptRules.ForeignMarkup, flat.SpanAt(start), $"\u201C{shown}\u201D is not markup that Publish knows, and is printed as it is", hint + "; \\ before a character prints it");
    }

    [GeneratedRegex(@"\$\$([^$\n]{1,200}\$\$)?", RegexOptions.CultureInvariant)]
    private static partial Regex DisplayMathematics();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}$])\$(?![\s$])[^$\n\u0600-\u06FF]{1,200}(?<!\s)\$(?![\p{L}\p{Nd}$])", RegexOptions.CultureInvariant)]
    private static partial Regex InlineMathematics();

    [GeneratedRegex(@"(?<![\w:\\/.])\\[A-Za-z]{2,30}(\{[^{}\n]{0,100}\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\[[^\[\]\n]{0,100}?(?<![\w.+-])@[A-Za-z_][\w:.-]{0,100}[^\[\]\n]{0,100}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\^\[", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNote();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd})\uFFFC])\^[\p{L}\p{Nd}+\u2212()-]{1,20}\^", RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd})])~[\p{L}\p{Nd}+\u2212()-]{1,20}~(?!~)", RegexOptions.CultureInvariant)]
    private static partial Regex Lowered();

    [GeneratedRegex(@"(?<!~)~~[^~\n]{1,200}~~|~~", RegexOptions.CultureInvariant)]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<!=)==[^=\n]{1,200}==|={2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Highlighted();

    [GeneratedRegex(@"\{(\+\+|--|~~|>>|==)", RegexOptions.CultureInvariant)]
    private static partial Regex EditorialMark();

    [GeneratedRegex(@"!?\[\[[^\[\]\n]{1,200}\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"!?\[[^\[\]\n]{1,200}\](\([^()\n]{0,100}[./][^()\n]{0,100}\)|\[[A-Za-z][\w -]{0,60}\])", RegexOptions.CultureInvariant)]
    private static partial Regex FailedLink();

    [GeneratedRegex(@"(?<![\w:/.])\:[a-z][a-z0-9_+-]{1,30}\:(?![\w:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"&(#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|\{:[^{}\n]{1,100}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"%%[^%\n]{1,300}%%|^%% ", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\|\|\||\|\|[^|\s][^|\n]{0,200}\|\|", RegexOptions.CultureInvariant)]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\{-\}", RegexOptions.CultureInvariant)]
    private static partial Regex Unnumbered();

    [GeneratedRegex(@"(?<!\w)@@", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledAt();

    [GeneratedRegex(@"^\[[ xX]\](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TaskBox();

    [GeneratedRegex(@"^(!!!|\?\?\?\+?) ?[A-Za-z]+|^\[![A-Za-z]+\][+-]?|^\.\. [a-z-]+::", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^(\[(TOC|toc|_TOC_)\]|\$\{toc\}|@\[toc\])$", RegexOptions.CultureInvariant)]
    private static partial Regex TableOfContents();

    [GeneratedRegex(@"^\+\+\+(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFrontMatter();

    [GeneratedRegex(@"^\*\[[^\[\]\n]{1,60}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    /// <summary>The characters of a block that its author has written as themselves, with their positions.</summary>
    private sealed class FlatText
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, SourceSpan Span, bool IsLiteral)> _runs = [];
        private readonly SourceSpan _whole;

        public FlatText(TextBlock block)
        {
            _whole = block.Span;
            foreach (Inline inline in Walk.Inlines(block.Inlines))
            {
                switch (inline)
                {
                    case TextRun run: Add(run); break;
                    case HardBreak: _text.Append('\n'); break;
                    case Code or NoteReference or CrossReference: _text.Append(Masked); break;
                }
            }

            Text = _text.ToString();
        }

        public string Text { get; }

        /// <summary>Where a line of the source begins that is no line of its own in print.</summary>
        public List<int> LineStarts { get; } = [];

        public SourceSpan SpanAt(int index)
        {
            (int start, SourceSpan span, bool literal) = _runs.FindLast(r => r.Start <= index);
            return span.Source is null ? _whole with { Length = 0 } : span with { Start = literal ? span.Start + index - start : span.Start, Length = 0 };
        }

        private void Add(TextRun run)
        {
            string source = run.Span.Source.Text;
            bool literal = run.Value.Length == run.Span.Length;
            bool entity = !literal && run.Span.Length > 0 && source[run.Span.Start] == '&';
            bool escaped = run.Span.Start > 0 && source[run.Span.Start - 1] == '\\';
            _runs.Add((_text.Length, run.Span, literal));
            AddLineStarts(source.AsSpan(0, run.Span.Start + (literal ? run.Span.Length : 0)), run.Span.Start);
            _text.Append(entity ? new string(Masked, run.Value.Length) : escaped && run.Value.Length > 0 ? Masked + run.Value[1..] : run.Value);
        }

        /// <param name="source">Up to the end of a run.</param>
        /// <param name="start">Of the run; white space before it may have a line's end in it.</param>
        private void AddLineStarts(ReadOnlySpan<char> source, int start)
        {
            if (_text.Length > 0 && _text[^1] != '\n' && source[source[..start].TrimEnd().Length..start].Contains('\n'))
            {
                LineStarts.Add(_text.Length);
            }

            for (int i = start; i < source.Length; i++)
            {
                if (source[i] is '\n' or '\r')
                {
                    LineStarts.Add(_text.Length + i - start + 1);
                }
            }
        }
    }
}
