namespace Publish.Manuscript.Reading;

/// <summary>Numbers the text blocks, figures and tables of a book in the order in which they are built, which is the order of the files and their blocks.</summary>
internal sealed class TextIds
{
    private int _next;

    private int _figures;
    private int _tables;

    public int Next() => _next++;

    public int NextFigure() => ++_figures;

    public int NextTable() => ++_tables;
}
