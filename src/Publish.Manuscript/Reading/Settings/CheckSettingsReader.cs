using System.Collections.Frozen;
using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Text;
using Publish.Manuscript.Reading.Yaml;

namespace Publish.Manuscript.Reading.Settings;

/// <summary><c>checks:</c> of book.yaml.</summary>
internal static class CheckSettingsReader
{
    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal) { ["info"] = Severity.Info, ["warning"] = Severity.Warning, ["error"] = Severity.Error };

    public static CheckSettings Read(MappingReader book, IReadOnlyDictionary<string, NumeralSystem> numeralSystems)
    {
        if (book.Mapping("checks") is not { } reader)
        {
            return CheckSettings.Default;
        }

        var settings = new CheckSettings(
            reader.OneOf("quotes", QuoteStyles.Named),
            reader.OneOf("numerals", numeralSystems),
            ReadSpellings(reader),
            reader.Texts("words").ToFrozenSet(StringComparer.Ordinal),
            reader.Texts("off").Where(code => IsCode(reader, "off", reader.Node("off")!, code)).ToFrozenSet(StringComparer.Ordinal),
            ReadSeverities(reader));
        reader.ReportUnknown();
        return settings;
    }

    private static bool IsCode(MappingReader reader, string key, YamlNode node, string code)
    {
        if (!CheckSettings.IsCode(code))
        {
            reader.Wrong(node, key, "codes of rules, such as E060");
        }

        return CheckSettings.IsCode(code);
    }

    /// <summary>A spelling that is wanted must not be unwanted elsewhere in the list: nothing could satisfy both.</summary>
    private static FrozenDictionary<string, string> ReadSpellings(MappingReader reader)
    {
        ImmutableArray<(YamlScalar Key, string Value)> pairs = ReadPairs(reader, "spellings");
        HashSet<string> unwanted = [.. pairs.Select(p => p.Key.Value)];
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((YamlScalar key, string value) in pairs)
        {
            if (value.Length > 0 && !value.Split(' ').Any(unwanted.Contains))
            {
                spellings[key.Value] = value;
            }
            else
            {
                reader.Wrong(key, "spellings", "`unwanted: wanted`, and what is wanted once is unwanted nowhere");
            }
        }

        return spellings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Severity> ReadSeverities(MappingReader reader)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach ((YamlScalar code, string word) in ReadPairs(reader, "severity"))
        {
            if (!Severities.TryGetValue(word, out Severity severity))
            {
                reader.Wrong(code, "severity", "codes with info, warning or error", Suggestion.Nearest(word, Severities.Keys));
            }
            else if (IsCode(reader, "severity", code, code.Value))
            {
                severities[code.Value] = severity;
            }
        }

        return severities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Keys of any name with one line of text each.</summary>
    private static ImmutableArray<(YamlScalar Key, string Value)> ReadPairs(MappingReader reader, string key)
    {
        switch (reader.Node(key))
        {
            case null:
                return [];
            case YamlMapping { Entries: var entries } when entries.All(e => e.Value is YamlScalar { IsNull: false }):
                return [.. entries.Select(e => (e.Key, PlainLine.Of(((YamlScalar)e.Value).Value)))];
            default:
                reader.Wrong(key, "lines of the form `one: other`");
                return [];
        }
    }
}
