using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Publish.Import.Checking.Source;

/// <summary>The text of a web page by a tokenizer of its own (HTML Living Standard, 13.2.5, without a tree): text, comments, and the attributes that are words.</summary>
internal sealed class PageWords(string page)
{
    private static readonly HashSet<string> Blocks = Set(
        "address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe " +
        "input legend li listing main map menu nav noscript object ol optgroup option p plaintext pre q search section select summary table tbody td template textarea tfoot th thead title tr ul video audio canvas embed svg math xmp noembed noframes rt");

    private static readonly HashSet<string> Raw = Set("script style xmp iframe noembed noframes");
    private static readonly HashSet<string> Escapable = Set("textarea title");

    // Elements of HTML that end a drawing or an equation that was left open (13.2.6.5).
    private static readonly HashSet<string> Breakouts = Set(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");

    private readonly ImmutableArray<CountedText>.Builder _texts = ImmutableArray.CreateBuilder<CountedText>();
    private readonly List<CountedText> _asides = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _foreign = [];
    private readonly HashSet<string> _hiding = [];
    private int _at;
    private int _line = 1;
    private int _counted;
    private bool _touches;

    public ImmutableArray<CountedText> Read()
    {
        while (_at < page.Length)
        {
            if (page[_at] == '<' && _at + 1 < page.Length && ReadMarkup())
            {
                continue;
            }

            ReadText();
        }

        Flush(touches: false);
        return [.. _texts, .. _asides];
    }

    private void ReadText()
    {
        int end = page.IndexOf('<', _at + 1) is var e and >= 0 ? e : page.Length;
        _text.Append(CharacterReferences.Resolve(page[_at..end], isAttribute: false));
        _at = end;
    }

    /// <returns>False where the bracket is only a character.</returns>
    private bool ReadMarkup()
    {
        char next = page[_at + 1];
        if (next == '!' || next == '?' || (next == '/' && _at + 2 < page.Length && !char.IsAsciiLetter(page[_at + 2])))
        {
            ReadDeclaration();
            return true;
        }

        if (!char.IsAsciiLetter(next) && next != '/')
        {
            return false;
        }

        if (next == '/' && _at + 2 >= page.Length)
        {
            return false;
        }

        ReadTag(isEnd: next == '/');
        return true;
    }

    private void ReadDeclaration()
    {
        if (Follows("<![CDATA[") && _foreign.Count > 0)
        {
            string text = Until("]]>", _at + 9);
            _text.Append(text);
        }
        else if (Follows("<!--"))
        {
            // "<!-->" and "<!--->" are whole comments, and "--!>" ends one too.
            Aside(Follows("<!-->") ? Until(">", _at + 4) : Follows("<!--->") ? Until(">", _at + 5) : UntilEither("-->", "--!>", _at + 4));
        }
        else if (page.AsSpan(_at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            _ = Until(">", _at);
        }
        else
        {
            Aside(Until(">", _at + (page[_at + 1] == '?' ? 1 : 2)));
        }
    }

    private void ReadTag(bool isEnd)
    {
        int start = _at + (isEnd ? 2 : 1);
        int at = start;
        while (at < page.Length && page[at] is not ('>' or '/') && !char.IsWhiteSpace(page[at]))
        {
            at++;
        }

        string name = page[start..at].ToLowerInvariant();
        int before = _at;
        _at = at;
        List<(string Name, string Value)> attributes = [];
        bool isWhole = ReadAttributes(attributes, out bool closes);
        if (!isWhole)
        {
            _at = page.Length;
            return;
        }

        bool hides = !isEnd && attributes.Any(IsHiding);
        if (Blocks.Contains(name) || _foreign.Count > 0 || hides || (isEnd && _hiding.Contains(name)))
        {
            Flush(touches: true);
        }

        if (hides)
        {
            _hiding.Add(name);
        }

        Count(before);
        if (isEnd)
        {
            CloseForeign(name);
            return;
        }

        CountAttributes(name, attributes);
        if (Breakouts.Contains(name))
        {
            _foreign.Clear();
        }

        if (name is "svg" or "math" && !closes)
        {
            _foreign.Push(name);
        }
        else if (_foreign.Count == 0 || (name is "style" or "script" && !closes))
        {
            ReadContent(name);
        }
    }

    private void CloseForeign(string name)
    {
        if (_foreign.TryPeek(out string? open) && open == name)
        {
            _foreign.Pop();
        }
    }

    /// <summary>What is inside of elements whose content is no markup.</summary>
    private void ReadContent(string name)
    {
        if (name == "plaintext")
        {
            _text.Append(page.AsSpan(_at));
            _at = page.Length;
        }
        else if (Raw.Contains(name) || Escapable.Contains(name))
        {
            int end = EndOf(name);
            string text = page[_at..end];
            _at = end;
            if (name is not ("script" or "style"))
            {
                _text.Append(Escapable.Contains(name) ? CharacterReferences.Resolve(text, isAttribute: false) : text);
                Flush(touches: true);
            }
        }
    }

    private int EndOf(string name)
    {
        for (int at = page.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase); at >= 0; at = page.IndexOf("</" + name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int after = at + 2 + name.Length;
            if (after < page.Length && (page[after] is '>' or '/' || char.IsWhiteSpace(page[after])))
            {
                return at;
            }
        }

        return page.Length;
    }

    /// <returns>Whether the tag has an end.</returns>
    private bool ReadAttributes(List<(string Name, string Value)> attributes, out bool closes)
    {
        closes = false;
        while (_at < page.Length)
        {
            char c = page[_at];
            if (c == '>')
            {
                _at++;
                return true;
            }

            closes = c == '/' || (closes && char.IsWhiteSpace(c));
            if (c == '/' || char.IsWhiteSpace(c))
            {
                _at++;
                continue;
            }

            int start = _at++;
            while (_at < page.Length && page[_at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(page[_at]))
            {
                _at++;
            }

            string name = page[start.._at].ToLowerInvariant();
            string value = ReadValue();
            if (attributes.All(a => a.Name != name))
            {
                attributes.Add((name, value));
            }
        }

        return false;
    }

    private string ReadValue()
    {
        int at = SkipSpace(_at);
        if (at >= page.Length || page[at] != '=')
        {
            return "";
        }

        _at = SkipSpace(at + 1);
        if (_at >= page.Length || page[_at] == '>')
        {
            return "";
        }

        int start = _at;
        if (page[_at] is '"' or '\'')
        {
            int end = page.IndexOf(page[_at], _at + 1);
            _at = end < 0 ? page.Length : end + 1;
            return end < 0 ? "" : CharacterReferences.Resolve(page[(start + 1)..end], isAttribute: true);
        }

        while (_at < page.Length && page[_at] != '>' && !char.IsWhiteSpace(page[_at]))
        {
            _at++;
        }

        return CharacterReferences.Resolve(page[start.._at], isAttribute: true);
    }

    private int SkipSpace(int at)
    {
        while (at < page.Length && char.IsWhiteSpace(page[at]))
        {
            at++;
        }

        return at;
    }

    private void CountAttributes(string element, List<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            bool isText = name is "title" or "placeholder" || (name == "alt" && element is "img" or "image" or "area" or "input") || (name == "label" && element is "option" or "optgroup" or "track")
                || (name == "value" && element == "input" && !attributes.Contains(("type", "hidden")));
            if (isText)
            {
                Aside(value);
            }
        }
    }

    private static bool IsHiding((string Name, string Value) attribute) =>
        attribute.Name == "hidden" || (attribute.Name == "style" && attribute.Value.Replace(" ", "", StringComparison.Ordinal) is var style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Text that is not in line with what is round it.</summary>
    private void Aside(string text) => _asides.Add(new CountedText(text, Where));

    private void Flush(bool touches)
    {
        if (_text.Length > 0)
        {
            _texts.Add(new CountedText(_text.ToString(), Where, _touches && !char.IsWhiteSpace(_text[0])));
            _touches = touches && !char.IsWhiteSpace(_text[^1]);
            _text.Clear();
        }
    }

    private string Where
    {
        get
        {
            Count(_at);
            return string.Create(CultureInfo.InvariantCulture, $"line {_line}");
        }
    }

    private void Count(int to)
    {
        for (; _counted < Math.Min(to, page.Length); _counted++)
        {
            _line += page[_counted] == '\n' ? 1 : 0;
        }
    }

    private bool Follows(string text) => page.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private string Until(string end, int from)
    {
        int at = from <= page.Length ? page.IndexOf(end, from, StringComparison.Ordinal) : -1;
        string text = from >= page.Length ? "" : page[from..(at < 0 ? page.Length : at)];
        _at = at < 0 ? page.Length : at + end.Length;
        return text;
    }

    private string UntilEither(string end, string other, int from)
    {
        int first = from < page.Length ? page.IndexOf(end, from, StringComparison.Ordinal) : -1;
        int second = from < page.Length ? page.IndexOf(other, from, StringComparison.Ordinal) : -1;
        string text = Until(second >= 0 && (first < 0 || second < first) ? other : end, from);

        // The beginning of an end is dropped where the page ends in it.
        return first >= 0 || second >= 0 ? text : text.EndsWith("--!", StringComparison.Ordinal) ? text[..^3] : text.EndsWith("--", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('-') ? text[..^1] : text;
    }

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
