using System.Collections.Immutable;

namespace Publish.Manuscript.Model;

/// <summary>The choices under <c>design: notes:</c>.</summary>
public sealed record NoteSettings
{
    public static readonly NoteSettings Default = new();

    public NotePlace Place { get; init; } = NotePlace.Foot;

    public NoteNumbering Numbering { get; init; } = NoteNumbering.Essay;

    /// <summary>Whether the author's marks carry the Arabic footnote sign U+0602.</summary>
    public bool Sign { get; init; }

    /// <summary>What is set after the notes of a series, such as «ادارہ»; empty for nothing. A series that is not here has the language's own word.</summary>
    public ImmutableDictionary<NoteSeries, string> Signatures { get; init; } = ImmutableDictionary<NoteSeries, string>.Empty;

    /// <summary>The signatures in the order of the series.</summary>
    public IEnumerable<string> SignaturesInOrder => NoteSeries.All.Select(s => Signatures.GetValueOrDefault(s)).OfType<string>();
}

public enum NotePlace
{
    /// <summary>At the foot of the page that carries the mark.</summary>
    Foot,

    /// <summary>After the essay.</summary>
    Essay,
}

/// <summary>Where the numbers of each series begin anew.</summary>
public enum NoteNumbering
{
    Essay,
    Book,

    /// <summary>On paper only; a file without pages numbers by essay.</summary>
    Page,
}
