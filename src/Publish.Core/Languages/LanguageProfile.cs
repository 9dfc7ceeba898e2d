using System.Collections.Immutable;
using Publish.Core.Unicode;

namespace Publish.Core.Languages;

/// <summary>All that Publish knows of a language, whatever part of it asks. Each language is one record in a file of its own.</summary>
public sealed record LanguageProfile
{
    /// <summary>The primary subtag of BCP 47, in lower case.</summary>
    public required string Tag { get; init; }

    public required TextDirection Direction { get; init; }

    /// <summary>The script of text that has no letter to tell; ISO 15924.</summary>
    public required string Script { get; init; }

    public required ScriptStyle Style { get; init; }

    /// <summary>The family of its right-to-left text where the book does not choose one, by the name of a shipped one.</summary>
    public required string Font { get; init; }

    /// <summary>Whether it is set in Nastaliq inside a book that is.</summary>
    public bool TakesNastaliq { get; init; }

    /// <summary>The language whose forms of letters a font is asked for; null for its own. BCP 47.</summary>
    public string? ShapedAs { get; init; }

    public required NumeralSystem Digits { get; init; }

    /// <summary>How it writes the heh, yeh and kaf of abjad numbers.</summary>
    public required string Abjad { get; init; }

    public required QuotationMarks Quotation { get; init; }

    /// <summary>The order of its letters in an index; languages without one have that of Urdu.</summary>
    public required Collation Collation { get; init; }

    /// <summary>The name of the hyphenation patterns for a region, such as GB, or for a tag without one; null where its words are not hyphenated.</summary>
    public Func<string, string?> Hyphenation { get; init; } = _ => null;

    /// <summary>Whether the editorial checks know its spelling.</summary>
    public bool IsChecked { get; init; }

    /// <summary>What it calls the shipped families, by their own names; where it has no names at all, the imprint does not name the font.</summary>
    public IReadOnlyDictionary<string, string> FontNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required AccessibilityWords Accessibility { get; init; }

    public required ReportWords Report { get; init; }

    public required BookWords Words { get; init; }
}

/// <summary>The style of script that a language is printed in, where that decides fonts and line heights.</summary>
public enum ScriptStyle
{
    /// <summary>Neither of the styles of the Arabic script.</summary>
    Other,

    Nastaliq,
    Naskh,
}
