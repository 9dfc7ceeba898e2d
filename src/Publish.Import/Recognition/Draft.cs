using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>A manuscript as far as it is recognised. Each recogniser takes a draft and gives the next.</summary>
/// <param name="Lines">What is still the body.</param>
internal sealed record Draft(ImportedText Text, ImmutableArray<Line> Lines)
{
    /// <summary>The front matter in its order.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    public ImmutableArray<Line> Introduction { get; init; } = [];

    /// <summary>Who signs the introduction.</summary>
    public string? Signature { get; init; }

    /// <summary>The lines of notes that links lead to, by the link's target.</summary>
    public ImmutableDictionary<string, ImmutableArray<Line>> Linked { get; init; } = ImmutableDictionary<string, ImmutableArray<Line>>.Empty;

    public ImmutableArray<NoteText> Notes { get; init; } = [];

    public ImmutableArray<Gone> Gone { get; init; } = [];

    public bool IsUrdu { get; init; } = true;

    public Draft LeaveOut(string name, SourceSpan span, string text) => this with { Gone = Gone.Add(new Gone(name, span, text, IsLeftOut: true)) };

    public Draft Turn(string name, SourceSpan span, string text) => this with { Gone = Gone.Add(new Gone(name, span, text, IsLeftOut: false)) };

    public Draft Without(Line line) => this with { Lines = Lines.Remove(line, ReferenceEqualityComparer.Instance) };

    public Draft WithoutEmphasis()
    {
        static Line Plain(Line line) => line.With(line.Pieces.Select(p => p is TextPiece text ? text with { Style = TextStyle.Plain } : p));
        return this with { Lines = [.. Lines.Select(Plain)], Introduction = [.. Introduction.Select(Plain)], Notes = [.. Notes.Select(n => n with { Lines = [.. n.Lines.Select(Plain)] })] };
    }

    public string? Field(string key) => Fields.FirstOrDefault(f => f.Key == key)?.Value;
}

/// <summary>A line of the front matter.</summary>
/// <param name="IsFromText">Whether its words are words of the source, which must all be found again.</param>
internal sealed record Field(string Key, string Value, bool IsFromText = true)
{
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}

/// <param name="Lines">Its paragraphs; empty where the source has none.</param>
internal sealed record NoteText(string Label, ImmutableArray<Line> Lines);
