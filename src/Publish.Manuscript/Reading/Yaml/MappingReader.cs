using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Reading.Text;

namespace Publish.Manuscript.Reading.Yaml;

/// <summary>Takes known keys out of a mapping; what is left over at the end is reported as unknown.</summary>
internal sealed class MappingReader(YamlMapping mapping, DiagnosticBag diagnostics)
{
    /// <summary>For <see cref="OneOf{T}(string, IReadOnlyDictionary{string, T})"/>: the words of YAML for a choice of two.</summary>
    public static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false, ["yes"] = true, ["no"] = false };

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>All keys, for mappings whose keys are the author's own.</summary>
    public IEnumerable<YamlScalar> Keys => mapping.Entries.Select(e => e.Key);

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return mapping.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value is { } node && node is not YamlScalar { IsNull: true } ? node : null;
    }

    /// <summary>One line of text; null where there is none.</summary>
    public string? Text(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (TextOf(node) is { } text)
        {
            return text;
        }

        Wrong(key, "one line of text");
        return null;
    }

    /// <summary>One line of text, which may be empty where that is said with quotes; null where the key is missing.</summary>
    public string? TextOrEmpty(string key) => Node(key) is YamlScalar { Value: "" } ? "" : Text(key);

    /// <summary>A decimal number with a point; null where the key is missing or, with a diagnostic, its value is none or out of bounds.</summary>
    public double? Number(string key, double least, double most)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && double.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most)
        {
            return value;
        }

        Wrong(key, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        return null;
    }

    /// <summary>A path, letter by letter as it is written: file systems do not compose.</summary>
    public YamlScalar? Path(string key)
    {
        YamlNode? node = Node(key);
        if (node is not null and not YamlScalar)
        {
            Wrong(key, "the path of a file");
        }

        return node as YamlScalar;
    }

    public string Required(string key, string fallback)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (Node(key) is null)
        {
            Missing(key, $"add a line `{key}: \u2026`");
        }

        return fallback;
    }

    /// <summary>One text or a list of texts.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        if (Node(key) is not { } node)
        {
            return [];
        }

        ImmutableArray<YamlNode> items = node is YamlSequence sequence ? sequence.Items : [node];
        ImmutableArray<string> texts = [.. items.Select(TextOf).OfType<string>()];
        if (texts.Length < items.Length)
        {
            Wrong(key, "one text or a list of texts");
        }

        return texts;
    }

    /// <summary>One of a few words; null where the key is missing or, with a diagnostic, its value is another word.</summary>
    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => WordOf(key, words) is { } word ? words[word] : null;

    /// <summary>As the other, for objects.</summary>
    public T? OneOf<T>(string key, FrozenDictionary<string, T> words)
        where T : class => WordOf(key, words) is { } word ? words[word] : null;

    private string? WordOf<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        if (Text(key) is not { } word || words.ContainsKey(word))
        {
            return Text(key);
        }

        Wrong(key, $"one of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}", Suggestion.Nearest(word, words.Keys));
        return null;
    }

    /// <summary>The values of a key that <see cref="Text"/> and <see cref="Texts"/> take, each with its node.</summary>
    public IEnumerable<YamlScalar> Scalars(string key) => (Node(key) is YamlSequence list ? list.Items : [Node(key)!]).OfType<YamlScalar>().Where(s => TextOf(s) is not null);

    public Language? Language(string key)
    {
        string? tag = Text(key);
        if (tag is null || LanguageTags.IsWellFormed(tag))
        {
            return tag is null ? null : new Language(tag);
        }

        Wrong(key, "a language tag such as ur, fa, ar or en");
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
            default:
                Wrong(key, "keys and values");
                return null;
        }
    }

    public void Missing(string key, string hint) => diagnostics.Add(ManuscriptRules.MissingKey, mapping.Span with { Length = 0 }, $"the key \u201C{key}\u201D is missing", hint);

    /// <param name="expected">What the value should be, as the end of a sentence.</param>
    public void Wrong(string key, string expected, string? near = null) => Wrong(Node(key)!, key, expected, near);

    public void Wrong(YamlNode node, string key, string expected, string? near = null) =>
        diagnostics.Add(ManuscriptRules.InvalidValue, node.Span, $"the value of \u201C{key}\u201D should be {expected}", near is null ? null : $"did you mean \u201C{near}\u201D?");

    public void ReportUnknown()
    {
        foreach (YamlEntry entry in mapping.Entries.Where(e => !_known.Contains(e.Key.Value)))
        {
            string? near = Suggestion.Nearest(entry.Key.Value, _known);
            string hint = near is null ? $"known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}" : $"did you mean \u201C{near}\u201D?";
            diagnostics.Add(ManuscriptRules.UnknownKey, entry.Key.Span, $"the key \u201C{entry.Key.Value}\u201D is not known here", hint);
        }
    }

    /// <summary>A text in Form C with its white space folded; null where there is nothing, or nothing that a book can show.</summary>
    private static string? TextOf(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && !ControlCharacters.StandIn(scalar.Value) && PlainLine.Of(scalar.Value) is { Length: > 0 } text ? text : null;
}
