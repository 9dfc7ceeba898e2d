using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>The cells of a table in rows and columns, spans counted.</summary>
internal sealed class TableGrid
{
    private const int Widest = 1000;

    private readonly List<TaggedElement> _cells = [];
    private readonly List<int> _widths = [];

    private TableGrid(TaggedElement table)
    {
        var below = new Dictionary<int, int>();
        foreach (TaggedElement row in RowsOf(table))
        {
            _widths.Add(AddRow(row, below));
        }
    }

    public bool IsEven => _widths.Distinct().Count() <= 1;

    /// <summary>Whether there is a header without a scope in a table whose cells do not all name their headers.</summary>
    public bool HasUnscopedHeaders
        => _cells.Any(c => c.StandardType == "TH" && c.Attribute("Table", "Scope").Name is not ("Row" or "Column" or "Both")) && !_cells.Where(c => c.StandardType == "TD").All(c => c.Attribute("Table", "Headers").Items.Any());

    public static TableGrid Of(TaggedElement table) => new(table);

    private static IEnumerable<TaggedElement> RowsOf(TaggedElement table)
        => table.Children.SelectMany(c => c.StandardType == "TR" ? [c] : c.StandardType is "THead" or "TBody" or "TFoot" ? c.Children.Where(r => r.StandardType == "TR") : []);

    /// <param name="below">For each column how many further rows a cell from above reaches into.</param>
    private int AddRow(TaggedElement row, Dictionary<int, int> below)
    {
        int[] reaching = [.. below.Where(b => b.Value > 0).Select(b => b.Key)];
        foreach (int column in reaching)
        {
            below[column]--;
        }

        int width = reaching.Length;
        var free = new Queue<int>(Enumerable.Range(0, Widest).Except(reaching));
        foreach (TaggedElement cell in row.Children.Where(c => c.StandardType is "TH" or "TD"))
        {
            _cells.Add(cell);
            int columns = Math.Clamp(cell.Attribute("Table", "ColSpan").Integer ?? 1, 1, Widest);
            int rows = Math.Clamp(cell.Attribute("Table", "RowSpan").Integer ?? 1, 1, Widest);
            for (int i = 0; i < columns && free.TryDequeue(out int column); i++)
            {
                width++;
                below[column] = rows - 1;
            }
        }

        return width;
    }
}
