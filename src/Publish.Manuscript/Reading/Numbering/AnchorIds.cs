using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Numbering;

/// <summary>The ids of the places in one file: their own, <c>## Heading {#id}</c>, or for what always has one, <c>h1</c>, <c>h2</c> … by their order.</summary>
/// <remarks>An id that is made never takes one that the author writes further below.</remarks>
internal sealed class AnchorIds(SourceMap places)
{
    private const string Opening = "{#";

    private readonly HashSet<string> _written = WrittenIn(places.Source.Text);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _counts = [];

    /// <summary>Whether a text ends in an id that begins at a place.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text, int start) =>
        text[start..].StartsWith(Opening, StringComparison.Ordinal) && text.TrimEnd().EndsWith('}') && text[start..].IndexOf('}') == text.TrimEnd().Length - start - 1;

    /// <summary>The id of a text, taken out of it where it stands there.</summary>
    /// <param name="kind">The letter of an id that is made.</param>
    public string Take(ref ImmutableArray<Inline> inlines, char kind)
    {
        int count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return TakeOwn(ref inlines) is { } own ? Unique(own) : Made($"{kind}{count}");
    }

    /// <summary>The same for what need not have one.</summary>
    public string? TakeIfAny(ref ImmutableArray<Inline> inlines) => TakeOwn(ref inlines) is { } own ? Unique(own) : null;

    /// <summary>An id that stands among other attributes; null, with a diagnostic, where it cannot be one.</summary>
    public string? Take(string id, SourceSpan span) => IsValid(id, span) ? Unique(id) : null;

    private string Unique(string id)
    {
        while (!_taken.Add(id))
        {
            id += "-2";
        }

        return id;
    }

    private string Made(string id)
    {
        while (_written.Contains(id))
        {
            id += "-2";
        }

        return Unique(id);
    }

    /// <summary>Everything in a file that looks like an id in braces: one too many does no harm. After <c>(</c> or a file's name it is an address.</summary>
    private static HashSet<string> WrittenIn(string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
        {
            int end = at + 1;
            while (end < text.Length && IsPartOfId(text[end]))
            {
                end++;
            }

            if (at > 0 && text[at - 1] is '{' or ' ')
            {
                ids.Add(text[(at + 1)..end]);
            }
        }

        return ids;
    }

    private static bool IsPartOfId(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private string? TakeOwn(ref ImmutableArray<Inline> inlines)
    {
        if (inlines is not [.., TextRun last] || last.Value.LastIndexOf(Opening, StringComparison.Ordinal) is not (>= 0 and var open) || !IsAtEnd(last.Value, open))
        {
            return null;
        }

        string id = last.Value[(open + Opening.Length)..^1];
        if (!IsValid(id, last.Span with { Start = last.Span.Start + open, Length = last.Value.Length - open }))
        {
            return null;
        }

        List<Inline> text = [.. inlines[..^1], last with { Value = last.Value[..open], Span = last.Span with { Length = open } }];
        InlineSpaces.TrimEnd(text);
        if (text is [.., TextRun { Value: "" }])
        {
            text.RemoveAt(text.Count - 1);
        }

        inlines = [.. text];
        return id;
    }

    private bool IsValid(string id, SourceSpan span)
    {
        if (id.Length == 0 || !char.IsAsciiLetter(id[0]) || !id.All(IsPartOfId))
        {
            places.Report(ManuscriptRules.UnknownAttribute, span, $"\u201C{id}\u201D cannot be an id", "an id begins with a Latin letter and goes on with letters, digits, - and _");
            return false;
        }

        if (_taken.Contains(id))
        {
            places.Report(ManuscriptRules.InvalidValue, span, $"the id \u201C{id}\u201D stands at two places", "give each its own");
        }

        return true;
    }
}
