using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Stars and daggers behind a word, where a later line begins with the same: the commonest note on a title is such a one.</summary>
internal static partial class StarMarks
{
    public static Draft Recognise(Draft draft)
    {
        if (draft.Text.IsMarkdown)
        {
            return draft;
        }

        var found = new Finder(draft);
        return draft with
        {
            Title = draft.Title is { } title ? found.Mark(title, -1) : null,
            Introduction = [.. draft.Introduction.Select(l => found.Mark(l, -1))],
            Lines = [.. draft.Lines.Select(found.Mark).Where((_, i) => !found.Taken.Contains(i))],
            Linked = draft.Linked.AddRange(found.Texts),
            Gone = draft.Gone.AddRange(found.Gone),
        };
    }

    private sealed class Finder(Draft draft)
    {
        // A note has no notes.
        private readonly int _end = NoteZone.StartOf(draft);

        public HashSet<int> Taken { get; } = [];

        public Dictionary<string, ImmutableArray<Line>> Texts { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<Gone>.Builder Gone { get; } = ImmutableArray.CreateBuilder<Gone>();

        public Line Mark(Line line, int at)
        {
            if (at >= _end || Taken.Contains(at) || line.Kind is LineKind.Markup or LineKind.Break)
            {
                return line;
            }

            // A text that is found for a mark is taken at once, so each is found once.
            return WithTargets(SureNoteMarks.Mark(line, Reference(), (match, _) => TextOf(match.Groups["stars"].Value, at) >= 0), at);
        }

        private Line WithTargets(Line line, int at) => line.Pieces.All(p => p is not MarkPiece { Number: null, Target: null }) ? line : line.With(line.Pieces.Select(piece =>
        {
            if (piece is not MarkPiece { Number: null, Target: null } mark || TextOf(mark.Taken.Trim(), at) is not (>= 0 and var text))
            {
                return piece;
            }

            string target = $"star {Texts.Count}";
            Taken.Add(text);
            Texts.Add(target, [WithoutStars(draft.Lines[text])]);
            return mark with { Target = target };
        }));

        private int TextOf(string stars, int after)
        {
            for (int i = after + 1; i < draft.Lines.Length; i++)
            {
                if (!Taken.Contains(i) && StarsOf(i) == stars && StarsOf(i - 1) != stars && StarsOf(i + 1) != stars)
                {
                    return i;
                }
            }

            return -1;
        }

        private string? StarsOf(int i) => i >= 0 && i < draft.Lines.Length && draft.Lines[i] is { Kind: LineKind.Paragraph, Pieces: [TextPiece text, ..] } && Label().Match(text.Text) is { Success: true } match ? match.Groups["stars"].Value : null;

        private Line WithoutStars(Line line)
        {
            var text = (TextPiece)line.Pieces[0];
            Match label = Label().Match(text.Text);
            Gone.Add(new Gone("mark of a note", line.Span, label.Value, IsLeftOut: false));
            return NoteTexts.Plain(line.With(line.Pieces.SetItem(0, text with { Text = text.Text[label.Length..] })));
        }
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{M}\p{Nd}\u06D4\u060C\u061F!.,?\u201C\u201D\u2018\u2019"")\]])\s?(?<stars>[*\u066D]{1,5}|[\u2020\u2021\u00A7]{1,3})(?![*\u066D\p{L}\p{Nd}])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*(?<stars>[*\u066D]{1,5}|[\u2020\u2021\u00A7]{1,3})\s*(?=[^\s*])")]
    private static partial Regex Label();
}
