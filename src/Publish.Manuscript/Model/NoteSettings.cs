namespace Publish.Manuscript.Model;

/// <summary>The choices under <c>design: notes:</c>.</summary>
public sealed record NoteSettings
{
    public static readonly NoteSettings Default = new();

    public NotePlace Place { get; init; } = NotePlace.Foot;

    public NoteNumbering Numbering { get; init; } = NoteNumbering.Essay;

    /// <summary>Whether the author's marks carry the Arabic footnote sign U+0602.</summary>
    public bool Sign { get; init; }

    /// <summary>What is set after an editor's note, such as «ادارہ»; null for the language's own word, empty for none.</summary>
    public string? EditorSignature { get; init; }

    /// <inheritdoc cref="EditorSignature"/>
    public string? TranslatorSignature { get; init; }
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
