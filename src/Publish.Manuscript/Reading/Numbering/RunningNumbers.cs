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
    public NumbersReached Reached => new(_figures, _tables, Notes.GetValueOrDefault(NoteSeries.Author), Notes.GetValueOrDefault(NoteSeries.Editor), Notes.GetValueOrDefault(NoteSeries.Translator));

    public int NextFigure() => ++_figures;

    public int NextTable() => ++_tables;

    public void GoOnFrom(NumbersReached reached)
    {
        (_figures, _tables) = (reached.Figures, reached.Tables);
        Notes[NoteSeries.Author] = reached.AuthorNotes;
        Notes[NoteSeries.Editor] = reached.EditorNotes;
        Notes[NoteSeries.Translator] = reached.TranslatorNotes;
    }
}

internal readonly record struct NumbersReached(int Figures, int Tables, int AuthorNotes, int EditorNotes, int TranslatorNotes);
