using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Inline = Publish.Manuscript.Model.Inline;

namespace Publish.Manuscript.Reading;

/// <summary>Turns Markdig's inlines into the model's.</summary>
internal sealed class InlineReader(
    ParsedFile file,
    BookFolder folder,
    IReadOnlyDictionary<string, string> sectionIds,
    Func<NoteMark, Note?> resolveNote,
    Func<Markdig.Syntax.SourceSpan, SourceSpan> spanOf,
    DiagnosticBag diagnostics)
{
    private const string LanguageAttribute = "lang=";

    public ImmutableArray<Inline> Read(ContainerInline? container) => container is null ? [] : Tidy(ReadAll(container));

    /// <summary>The same, cut at line ends of either kind.</summary>
    public IEnumerable<ImmutableArray<Inline>> ReadLines(ContainerInline container)
    {
        var line = new List<Inline>();
        foreach (Markdig.Syntax.Inlines.Inline inline in container)
        {
            if (inline is LineBreakInline)
            {
                yield return Tidy(line);
                line = [];
            }
            else
            {
                Add(inline, line);
            }
        }

        yield return Tidy(line);
    }

    /// <summary>The language of <c>lang=xx</c>, or null with a diagnostic.</summary>
    public Language? ReadLanguage(string attributes, SourceSpan span)
    {
        string value = attributes.Trim();
        if (value.StartsWith(LanguageAttribute, StringComparison.Ordinal) && LanguageTags.IsWellFormed(value[LanguageAttribute.Length..]))
        {
            return new Language(value[LanguageAttribute.Length..]);
        }

        diagnostics.Add(ManuscriptRules.UnknownAttribute, span, $"\u201C{{{value}}}\u201D is not known", "write {lang=en} with a language tag");
        return null;
    }

    /// <summary>NFC, with runs of spaces, tabs and line ends as single spaces.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool space = c is ' ' or '\t' or '\r' or '\n';
            if (!space || clean.Length == 0 || clean[^1] != ' ')
            {
                clean.Append(space ? ' ' : c);
            }
        }

        return Nfc.Normalize(clean.ToString());
    }

    private List<Inline> ReadAll(ContainerInline container)
    {
        var inlines = new List<Inline>();
        foreach (Markdig.Syntax.Inlines.Inline inline in container)
        {
            Add(inline, inlines);
        }

        return inlines;
    }

    private void Add(Markdig.Syntax.Inlines.Inline inline, List<Inline> inlines)
    {
        SourceSpan span = spanOf(inline.Span);
        switch (inline)
        {
            case LiteralInline literal: inlines.Add(new TextRun(Clean(literal.Content.ToString()), span)); break;
            case HtmlEntityInline entity: inlines.Add(new TextRun(Clean(entity.Transcoded.ToString()), span)); break;
            case LineBreakInline { IsHard: true }: inlines.Add(new HardBreak(span)); break;
            case LineBreakInline: inlines.Add(new TextRun(" ", span)); break;
            case CodeInline code: inlines.Add(new Code(code.Content, span)); break;
            case EmphasisInline emphasis: inlines.Add(emphasis.DelimiterCount == 2 ? new Strong(Read(emphasis), span) : new Emphasis(Read(emphasis), span)); break;
            case NoteMark mark: inlines.Add(resolveNote(mark) is { } note ? new NoteReference(note, span) : new TextRun($"[^{mark.Label}]", span)); break;
            case LanguageSpan foreign: AddForeign(foreign, span, inlines); break;
            case AutolinkInline autolink: AddLink(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextRun(autolink.Url, span)], span, inlines); break;
            case LinkInline { IsImage: true } image: AddStrayImage(image, span, inlines); break;
            case LinkInline link: AddLink(link.Url ?? "", Read(link), span, inlines); break;
            case HtmlInline html: AddHtml(html.Tag, span, inlines); break;
            case DelimiterInline delimiter: inlines.Add(new TextRun(delimiter.ToLiteral(), span)); inlines.AddRange(ReadAll(delimiter)); break;
            case ContainerInline other: inlines.AddRange(ReadAll(other)); break;
            default: diagnostics.Add(ManuscriptRules.UnsupportedMarkdown, span, $"Publish does not set {inline.GetType().Name}"); break;
        }
    }

    private void AddForeign(LanguageSpan foreign, SourceSpan span, List<Inline> inlines)
    {
        ImmutableArray<Inline> inner = Read(foreign);
        if (ReadLanguage(foreign.Attributes, span) is { } language)
        {
            inlines.Add(new Foreign(language, inner, span));
        }
        else
        {
            inlines.AddRange(inner);
        }
    }

    private void AddStrayImage(LinkInline image, SourceSpan span, List<Inline> inlines)
    {
        diagnostics.Add(ManuscriptRules.InvalidPicture, span, "a picture stands inside a line of text", "put it into a paragraph of its own");
        inlines.AddRange(Read(image));
    }

    private void AddHtml(string tag, SourceSpan span, List<Inline> inlines)
    {
        diagnostics.Add(ManuscriptRules.RawHtml, span, "raw HTML is not set", "use the manuscript format\u2019s own marks; write &lt; for a less-than sign");
        inlines.Add(new TextRun(Clean(tag), span));
    }

    private void AddLink(string address, ImmutableArray<Inline> text, SourceSpan span, List<Inline> inlines)
    {
        if (TargetOf(address, span) is { } target)
        {
            inlines.Add(new Link(target, text, span));
            return;
        }

        inlines.AddRange(text);
    }

    private LinkTarget? TargetOf(string address, SourceSpan span)
    {
        if (WebAddress.IsAllowed(address))
        {
            return new WebTarget(address);
        }

        if (WebAddress.HasScheme(address))
        {
            diagnostics.Add(ManuscriptRules.InvalidLink, span, "links may lead to http, https and mailto only");
            return null;
        }

        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? address : address[..hash];
        string? heading = hash < 0 || hash == address.Length - 1 ? null : address[(hash + 1)..];
        int slash = file.Path.LastIndexOf('/');
        string? resolved = path.Length == 0 ? file.Path : folder.Resolve(slash < 0 ? "" : file.Path[..slash], Uri.UnescapeDataString(path), span);
        if (resolved is not null && sectionIds.TryGetValue(resolved, out string? section))
        {
            return new BookTarget(section, heading);
        }

        if (resolved is not null)
        {
            diagnostics.Add(ManuscriptRules.InvalidLink, span, $"\u201C{path}\u201D is no essay of this book", "name a file of the list `essays:`, or a full web address");
        }

        return null;
    }

    /// <summary>Joins neighbouring text, and takes away white space at both ends and round hard breaks.</summary>
    private static ImmutableArray<Inline> Tidy(List<Inline> inlines)
    {
        var tidy = ImmutableArray.CreateBuilder<Inline>(inlines.Count);
        foreach (Inline inline in inlines)
        {
            if (inline is TextRun run)
            {
                bool trimStart = tidy.Count == 0 || tidy[^1] is HardBreak;
                if (tidy.Count > 0 && tidy[^1] is TextRun before)
                {
                    bool doubled = before.Value.EndsWith(' ') && run.Value.StartsWith(' ');
                    string joined = before.Value + (doubled ? run.Value[1..] : run.Value);
                    tidy[^1] = new TextRun(Nfc.Normalize(joined), before.Span with { Length = Math.Max(before.Span.Length, run.Span.End - before.Span.Start) });
                }
                else if ((trimStart ? run.Value.TrimStart(' ') : run.Value) is { Length: > 0 } value)
                {
                    tidy.Add(run with { Value = value });
                }
            }
            else
            {
                TrimEnd(tidy, inline is HardBreak);
                tidy.Add(inline);
            }
        }

        TrimEnd(tidy, true);
        return tidy.ToImmutable();
    }

    private static void TrimEnd(ImmutableArray<Inline>.Builder inlines, bool trim)
    {
        if (trim && inlines.Count > 0 && inlines[^1] is TextRun last)
        {
            string value = last.Value.TrimEnd(' ');
            if (value.Length > 0)
            {
                inlines[^1] = last with { Value = value };
            }
            else
            {
                inlines.RemoveAt(inlines.Count - 1);
            }
        }
    }
}
