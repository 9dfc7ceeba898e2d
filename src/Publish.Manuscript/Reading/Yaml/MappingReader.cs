using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>Takes known keys out of a mapping; what is left over at the end is reported as unknown.</summary>
internal sealed class MappingReader(YamlMapping mapping, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public SourceSpan Span => mapping.Span;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return mapping.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value is { } node && node is not YamlScalar { IsNull: true } ? node : null;
    }

    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return Normalize(scalar.Value);
            case var node:
                Wrong(node, key, "one line of text");
                return null;
        }
    }

    public string Required(string key, string fallback)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (Node(key) is null)
        {
            diagnostics.Add(ManuscriptRules.MissingKey, mapping.Span with { Length = 0 }, $"the key \u201C{key}\u201D is missing", $"add a line `{key}: \u2026`");
        }

        return fallback;
    }

    /// <summary>One text or a list of texts.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [Normalize(scalar.Value)];
            case YamlSequence sequence when sequence.Items.All(i => i is YamlScalar):
                return [.. sequence.Items.Cast<YamlScalar>().Select(s => Normalize(s.Value))];
            case var node:
                Wrong(node, key, "one text or a list of texts");
                return [];
        }
    }

    public Language? Language(string key)
    {
        if (Text(key) is not { } tag)
        {
            return null;
        }

        if (LanguageTags.IsWellFormed(tag))
        {
            return new Language(tag);
        }

        Wrong(Node(key)!, key, "a language tag such as ur, fa, ar or en");
        return null;
    }

    public MappingReader? Mapping(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMapping inner:
                return new MappingReader(inner, diagnostics);
            case var node:
                Wrong(node, key, "keys and values");
                return null;
        }
    }

    public void Wrong(YamlNode node, string key, string expected) =>
        diagnostics.Add(ManuscriptRules.InvalidValue, node.Span, $"the value of \u201C{key}\u201D should be {expected}");

    public void ReportUnknown()
    {
        foreach (YamlEntry entry in mapping.Entries.Where(e => !_known.Contains(e.Key.Value)))
        {
            string? near = _known.Order(StringComparer.Ordinal).MinBy(k => Suggestion.Distance(k, entry.Key.Value));
            bool close = near is not null && Suggestion.Distance(near, entry.Key.Value) <= Math.Max(1, near.Length / 3);
            diagnostics.Add(ManuscriptRules.UnknownKey, entry.Key.Span, $"the key \u201C{entry.Key.Value}\u201D is not known here", close ? $"did you mean \u201C{near}\u201D?" : $"known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
        }
    }

    private static string Normalize(string value) => Nfc.Normalize(value.Trim());
}
