using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>Gives the notes of a page their rows: each note begins on the page of its reference, and what does not fit goes on overleaf.</summary>
internal static class NoteFitter
{
    /// <summary>A note that is split shows at least so many rows on its first page.</summary>
    private const int RowsBeforeSplit = 2;

    /// <summary>A note of so many rows is not split.</summary>
    private const int ShortNote = 3;

    /// <summary>Puts the notes of some lines below those that the page has already.</summary>
    /// <param name="notes">By series.</param>
    /// <param name="forced">Whether a single row of a note may stand for its beginning.</param>
    /// <returns>Null where there is no room for each of them to begin.</returns>
    public static (NoteStack Notes, PendingNotes Remaining)? Begin(NoteStack stack, ImmutableArray<NoteFlow> notes, Pt room, bool forced)
    {
        NoteStack whole = notes.Aggregate(stack, (s, note) => s.Add(NotePart.Whole(note)));
        if (whole.Height <= room)
        {
            return (whole, PendingNotes.None);
        }

        NoteStack least = notes.Aggregate(stack, (s, note) => s.Add(new NotePart(note, 0, Least(note, forced))));
        if (least.Height > room)
        {
            return null;
        }

        var rest = ImmutableArray.CreateBuilder<NotePart>();
        for (int i = 0; i < notes.Length; i++)
        {
            NotePart note = NotePart.Whole(notes[i]);
            ReadOnlySpan<NoteFlow> later = notes.AsSpan()[(i + 1)..];
            int few = Least(notes[i], forced);
            int count = few;
            for (int most = note.Count; count < most;)
            {
                int middle = (count + most + 1) / 2;
                (count, most) = HeightWith(stack, note with { To = middle }, later, forced) <= room ? (middle, most) : (count, middle - 1);
            }

            count = note.LegalCount(count, few);
            stack = stack.Add(note with { To = count });
            if (count < note.Count)
            {
                rest.Add(note with { From = count });
            }
        }

        return (stack, new PendingNotes(rest.ToImmutable()));
    }

    /// <summary>Goes on with notes from the page before, as far as there is room.</summary>
    public static (NoteStack Notes, PendingNotes Remaining) Continue(NoteStack stack, PendingNotes pending, Pt room)
    {
        for (int i = 0; i < pending.Parts.Length; i++)
        {
            NotePart part = pending.Parts[i];
            int count = 0;
            for (int most = part.Count; count < most;)
            {
                int middle = (count + most + 1) / 2;
                (count, most) = stack.Add(part with { To = part.From + middle }).Height <= room ? (middle, most) : (count, middle - 1);
            }

            count = count == 0 ? 0 : part.LegalCount(count, 1);
            stack = count == 0 ? stack : stack.Add(part with { To = part.From + count });
            if (count < part.Count)
            {
                return (stack, new PendingNotes([part with { From = part.From + count }, .. pending.Parts.AsSpan()[(i + 1)..]]));
            }
        }

        return (stack, PendingNotes.None);
    }

    private static int Least(NoteFlow note, bool forced) => forced ? 1 : note.Rows.Length <= ShortNote ? note.Rows.Length : RowsBeforeSplit;

    private static Pt HeightWith(NoteStack stack, NotePart part, ReadOnlySpan<NoteFlow> later, bool forced)
    {
        stack = stack.Add(part);
        foreach (NoteFlow note in later)
        {
            stack = stack.Add(new NotePart(note, 0, Least(note, forced)));
        }

        return stack.Height;
    }
}
