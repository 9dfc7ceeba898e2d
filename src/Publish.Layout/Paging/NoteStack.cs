using System.Collections.Immutable;
using Publish.Core.Units;

namespace Publish.Layout.Paging;

/// <summary>The notes at a page's foot: a value, so that a line can be tried and withdrawn. Each series is a block of its own, in their order.</summary>
/// <remarks>A note knows the running heights of its rows, so the height of a part of it costs nothing to ask for, however long the note is.</remarks>
/// <param name="Inner">From the first row's baseline to the last one's.</param>
internal sealed record NoteStack(ImmutableArray<NotePart> Parts, Pt Inner, PageMetrics Metrics)
{
    public static NoteStack Empty(PageMetrics metrics) => new([], Pt.Zero, metrics);

    /// <summary>Of the rows with the rule and the white above them; zero without rows.</summary>
    public Pt Height => Parts.IsEmpty ? Pt.Zero : Metrics.NoteGap + Metrics.NoteTop(Parts[0].First) + Inner + Parts[^1].Last.Depth + Metrics.NoteDescent;

    /// <summary>Adds a part below those of its series; one that continues the last of them becomes one with it.</summary>
    public NoteStack Add(NotePart part)
    {
        int place = Parts.Length;
        while (place > 0 && Parts[place - 1].Note.Note.Series.Order > part.Note.Note.Series.Order)
        {
            place--;
        }

        if (place > 0 && Parts[place - 1] is var before && ReferenceEquals(before.Note, part.Note) && before.To == part.From)
        {
            return WithoutPart(place - 1).Insert(place - 1, before with { To = part.To });
        }

        return Insert(place, part);
    }

    /// <summary>The rows with their baselines, placed so that the last one is at the frame's bottom.</summary>
    public (ImmutableArray<PlacedRow> Rows, Pt Rule) Place(Pt frameHeight)
    {
        Pt top = frameHeight - Height + Metrics.NoteGap;
        Pt y = top + Metrics.NoteTop(Parts[0].First);
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(Parts.Sum(p => p.Count));
        for (int i = 0; i < Parts.Length; i++)
        {
            NotePart part = Parts[i];
            y += i == 0 ? Pt.Zero : Distance(Parts[i - 1], part);
            for (int row = part.From; row < part.To; row++)
            {
                placed.Add(new PlacedRow(part.Note.Rows[row], y + part.Note.Baselines[row] - part.Note.Baselines[part.From]));
            }

            y += part.Length;
        }

        return (placed.MoveToImmutable(), top);
    }

    private NoteStack Insert(int place, NotePart part)
    {
        Pt inner = Inner + part.Length - Joint(place - 1, place);
        inner += place > 0 ? Distance(Parts[place - 1], part) : Pt.Zero;
        inner += place < Parts.Length ? Distance(part, Parts[place]) : Pt.Zero;
        return this with { Parts = Parts.Insert(place, part), Inner = inner };
    }

    private NoteStack WithoutPart(int place)
    {
        Pt inner = Inner - Parts[place].Length - Joint(place - 1, place) - Joint(place, place + 1);
        inner += place > 0 && place + 1 < Parts.Length ? Distance(Parts[place - 1], Parts[place + 1]) : Pt.Zero;
        return this with { Parts = Parts.RemoveAt(place), Inner = inner };
    }

    private Pt Joint(int above, int below) => above >= 0 && below < Parts.Length ? Distance(Parts[above], Parts[below]) : Pt.Zero;

    private Pt Distance(NotePart above, NotePart below) =>
        RowSpacing.Distance(above.Last, below.First) + (above.Note.Note.Series == below.Note.Note.Series ? Pt.Zero : Metrics.SeriesGap);
}
