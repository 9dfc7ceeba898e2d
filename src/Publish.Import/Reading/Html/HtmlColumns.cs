namespace Publish.Import.Reading.Html;

/// <summary>Which columns of a table's row are covered by cells of the rows above it.</summary>
internal sealed class HtmlColumns
{
    private readonly Dictionary<int, int> _covered = [];
    private int _column;

    public void StartTable()
    {
        _covered.Clear();
        _column = 0;
    }

    public void StartRow() => _column = 0;

    /// <summary>How many empty cells go before the next cell, or to the end of the row.</summary>
    public int Skip()
    {
        int count = 0;
        while (_covered.GetValueOrDefault(_column) > 0)
        {
            _covered[_column]--;
            _column++;
            count++;
        }

        return count;
    }

    public void AddCell(int columns, int rows)
    {
        for (int i = 0; i < columns; i++, _column++)
        {
            _covered[_column] = rows - 1;
        }
    }
}
