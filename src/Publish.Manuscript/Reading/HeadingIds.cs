using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading;

/// <summary>The ids of one file's headings: their own, <c>## Heading {#id}</c>, or <c>h1</c>, <c>h2</c> … by their order.</summary>
internal sealed class HeadingIds(FilePlaces places)
{
    private const string Opening = "{#";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _headings;

    /// <summary>Whether a text ends in an id that begins at a place.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text, int start) =>
        text[start..].StartsWith(Opening, StringComparison.Ordinal) && text.TrimEnd().EndsWith('}') && text[start..].IndexOf('}') == text.TrimEnd().Length - start - 1;

    /// <summary>A heading's id, taken out of its text where it stands there.</summary>
    public string Take(ref ImmutableArray<Inline> inlines)
    {
        _headings++;
        string? own = TakeOwn(ref inlines);
        string id = own ?? $"h{_headings}";
        while (!_taken.Add(id))
        {
            id += "-2";
        }

        return id;
    }

    private string? TakeOwn(ref ImmutableArray<Inline> inlines)
    {
        if (inlines is not [.., TextRun last] || last.Value.LastIndexOf(Opening, StringComparison.Ordinal) is not (>= 0 and var open) || !IsAtEnd(last.Value, open))
        {
            return null;
        }

        string id = last.Value[(open + Opening.Length)..^1];
        if (id.Length == 0 || !char.IsAsciiLetter(id[0]) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            places.Report(
                ManuscriptRules.UnknownAttribute,
                last.Span with { Start = last.Span.Start + open, Length = last.Value.Length - open },
                $"\u201C{id}\u201D cannot be an id",
                "an id begins with a Latin letter and goes on with letters, digits, - and _");
            return null;
        }

        List<Inline> text = [.. inlines[..^1], last with { Value = last.Value[..open], Span = last.Span with { Length = open } }];
        InlineSpaces.TrimEnd(text);
        if (text is [.., TextRun { Value: "" }])
        {
            text.RemoveAt(text.Count - 1);
        }

        inlines = [.. text];
        if (_taken.Contains(id))
        {
            places.Report(ManuscriptRules.InvalidValue, last.Span, $"the id \u201C{id}\u201D stands at two headings", "give each its own");
        }

        return id;
    }
}
