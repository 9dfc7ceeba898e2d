using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;

namespace Publish.Layout.Paging;

/// <summary>The rows of a note from one index up to another: what one page has of it, or what is still to come.</summary>
internal readonly record struct NotePart(NoteFlow Note, int From, int To)
{
    public static NotePart Whole(NoteFlow note) => new(note, 0, note.Rows.Length);

    public int Count => To - From;

    public Row First => Note.Rows[From];

    public Row Last => Note.Rows[To - 1];

    /// <summary>From the first row's baseline to the last one's.</summary>
    public Pt Length => Note.Baselines[To - 1] - Note.Baselines[From];

    /// <summary>The largest number of rows, at most the given one, after which a page may end; that number itself where there is none.</summary>
    /// <param name="least">At least so many.</param>
    public int LegalCount(int count, int least)
    {
        for (int i = count; i >= least && i > 0; i--)
        {
            if (i == Count || Note.Rows[From + i].BreakBefore)
            {
                return i;
            }
        }

        return count;
    }
}

/// <summary>Notes that go on overleaf, by series and then in the order of their references.</summary>
internal readonly record struct PendingNotes(ImmutableArray<NotePart> Parts)
{
    public static readonly PendingNotes None = new([]);

    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>How many rows are still to come.</summary>
    public int Rows => Parts.Sum(p => p.Count);
}
