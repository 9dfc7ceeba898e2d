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

    /// <summary>The title as the source has it, where it has notes.</summary>
    public Line? Title { get; init; }

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
        static Line Plain(Line line) => line.With(line.Pieces.Select(p => p is TextPiece text ? text with { Style = SourceStyle.Plain } : p));
        return this with { Lines = [.. Lines.Select(Plain)], Introduction = [.. Introduction.Select(Plain)], Notes = [.. Notes.Select(n => n with { Lines = [.. n.Lines.Select(Plain)] })] };
    }

    /// <summary>With every line of the body as a plain paragraph.</summary>
    public Draft AsParagraphs()
    {
        static IEnumerable<Piece> Plain(Line line) => line.Pieces.Select(p => p switch
        {
            TextPiece text => text with { Style = SourceStyle.Plain, Link = null, Language = null },
            CellEnd => new TextPiece(" "),
            _ => p,
        });
        static Line Paragraph(Line line) => line.With(Plain(line)) with { Kind = LineKind.Paragraph, Level = 0, Number = null, Continues = false };
        return this with { Lines = [.. Lines.Where(l => l.Kind != LineKind.Break).Select(Paragraph)], Introduction = [.. Introduction.Select(Paragraph)], Notes = [.. Notes.Select(n => n with { Lines = [.. n.Lines.Select(Paragraph)] })] };
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
