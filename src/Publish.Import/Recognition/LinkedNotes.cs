using System.Collections.Immutable;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>Notes whose mark is a link to their text, as web pages and word processors have them.</summary>
internal static class LinkedNotes
{
    private const int MaxLines = 20;

    public static Draft Recognise(Draft draft)
    {
        Dictionary<string, List<int>> anchors = Anchors(draft.Lines);
        var texts = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Line>>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        var gone = draft.Gone.ToBuilder();
        for (int i = 0; i < draft.Lines.Length; i++)
        {
            foreach (MarkPiece mark in draft.Lines[i].Pieces.OfType<MarkPiece>())
            {
                if (!taken.Contains(i) && mark.Target is { } target && !texts.ContainsKey(target) && anchors.TryGetValue(target, out List<int>? at)
                    && at[0] > i && at.Count <= MaxLines && !at.Any(taken.Contains))
                {
                    taken.UnionWith(at);
                    texts.Add(target, [.. at.Select((line, k) => NoteLine(draft.Lines[line], k == 0 ? mark.Taken.Trim() : null, gone)).Where(l => !string.IsNullOrWhiteSpace(l.Text))]);
                }
            }
        }

        foreach (int heading in Enumerable.Range(0, draft.Lines.Length).Where(i => NoteZone.IsHeading(draft.Lines[i]) && taken.Contains(i + 1) && IsLastOfPart(draft.Lines, taken, i)).ToArray())
        {
            taken.Add(heading);
            gone.Add(new Gone("heading of the notes", draft.Lines[heading].Span, draft.Lines[heading].Text, IsLeftOut: true));
        }

        return draft with { Linked = texts.ToImmutable(), Lines = [.. draft.Lines.Where((_, i) => !taken.Contains(i))], Gone = gone.ToImmutable() };
    }

    /// <summary>Whether nothing is left under a heading, up to the next or to the end.</summary>
    private static bool IsLastOfPart(ImmutableArray<Line> lines, HashSet<int> taken, int heading)
    {
        int next = heading + 1;
        while (taken.Contains(next))
        {
            next++;
        }

        return next >= lines.Length || lines[next].Kind is LineKind.Heading or LineKind.Break;
    }

    private static Dictionary<string, List<int>> Anchors(ImmutableArray<Line> lines)
    {
        var anchors = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (string anchor in lines[i].Anchors)
            {
                if (!anchors.TryGetValue(anchor, out List<int>? at))
                {
                    anchors.Add(anchor, at = []);
                }

                at.Add(i);
            }
        }

        return anchors;
    }

    /// <summary>Without the label at the beginning and the link back at the end.</summary>
    /// <param name="mark">The reference to the note; null for its later lines.</param>
    private static Line NoteLine(Line line, string? mark, ImmutableArray<Gone>.Builder gone)
    {
        if (line.Pieces is [.. { IsEmpty: false } rest, MarkPiece { Number: null } back])
        {
            gone.Add(new Gone("link back from a note", line.Span, back.Taken, IsLeftOut: false));
            line = line.With(rest);
        }

        (Line note, string label) = mark is not null ? NoteTexts.WithoutLabel(line, mark) : (NoteTexts.Plain(line with { Kind = LineKind.Paragraph }), "");
        gone.Add(new Gone("number of a note", line.Span, label, IsLeftOut: false));
        return note;
    }
}
