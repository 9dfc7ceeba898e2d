using System.Collections.Immutable;
using Publish.Manuscript.Model;

namespace Publish.Epub.Content;

/// <summary>Writes tables with a header row whose cells name their columns.</summary>
internal static class TableWriter
{
    /// <param name="id">Its anchor, or null.</param>
    /// <param name="lead">What stands before the caption's words, or null.</param>
    public static void Write(MarkupWriter xml, InlineWriter inlines, Table table, string? id, string? lead)
    {
        xml.Start("table", [("id", id), .. LanguageAttributes.Of(table.Language)]);
        if (table.Caption is { } caption)
        {
            xml.Start("caption");
            inlines.WriteCaption(caption, lead);
            xml.End();
        }

        xml.Start("thead");
        WriteRow(xml, inlines, table.Columns, table.Header, isHeader: true);
        xml.End();
        xml.Start("tbody");
        foreach (ImmutableArray<TableCell> row in table.Rows)
        {
            WriteRow(xml, inlines, table.Columns, row, isHeader: false);
        }

        xml.End();
        xml.End();
    }

    private static void WriteRow(MarkupWriter xml, InlineWriter inlines, ImmutableArray<ColumnAlignment> columns, ImmutableArray<TableCell> cells, bool isHeader)
    {
        xml.Start("tr");
        for (int i = 0; i < cells.Length; i++)
        {
            // An empty cell names nothing: as a heading it would only be announced.
            bool isHeading = isHeader && !cells[i].Inlines.IsEmpty;
            xml.Start(isHeading ? "th" : "td", [("scope", isHeading ? "col" : null), ("class", ClassOf(columns[i])), .. LanguageAttributes.Of(cells[i].Language)]);
            inlines.Write(cells[i]);
            xml.End();
        }

        xml.End();
    }

    private static string? ClassOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => "center",
        ColumnAlignment.End => "end",
        _ => null,
    };
}
