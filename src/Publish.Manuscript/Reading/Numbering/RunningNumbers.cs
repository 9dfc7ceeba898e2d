using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Manuscript.Reading.Numbering;

/// <summary>What is counted from file to file through the whole book: figures, tables and, where the book wants it so, notes.</summary>
internal sealed class RunningNumbers
{
    private int _figures;
    private int _tables;

    /// <summary>The last number given in each series.</summary>
    public Dictionary<NoteSeries, int> Notes { get; } = [];

    /// <summary>How far it has been counted; two files that begin from the same numbers are numbered alike.</summary>
    public NumbersReached Reached => new(_figures, _tables, [.. NoteSeries.All.Select(s => Notes.GetValueOrDefault(s))]);

    public int NextFigure() => ++_figures;

    public int NextTable() => ++_tables;

    public void GoOnFrom(NumbersReached reached)
    {
        (_figures, _tables) = (reached.Figures, reached.Tables);
        foreach ((NoteSeries series, int number) in NoteSeries.All.Zip(reached.Notes))
        {
            Notes[series] = number;
        }
    }
}

/// <param name="Notes">The last number of each series.</param>
internal sealed record NumbersReached(int Figures, int Tables, ImmutableArray<int> Notes)
{
    public bool Equals(NumbersReached? other) => other is not null && Figures == other.Figures && Tables == other.Tables && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Figures, Tables);
}
