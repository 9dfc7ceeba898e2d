using System.Globalization;
using Publish.Cli.Output;
using Spectre.Console;

namespace Publish.Cli.Reports;

/// <summary>What a build made, as a table for people.</summary>
internal static class SummaryTable
{
    public static void Write(IReadOnlyList<BuildResult> results)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("book");
        foreach (string heading in new[] { "pages", "words", "notes", "size", "warnings", "time" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (BuildResult result in results)
        {
            string[] cells = result.ExitCode == ExitCode.Done
                ? [Number($"{result.Pages}"), Number($"{result.Words:#,0}"), Number($"{result.Notes}"), Number($"{result.Artifacts.Sum(a => a.Content.Length) / 1000.0:#,0} kB")]
                : ["\u2013", "\u2013", "\u2013", "not built"];
            table.AddRow([SpectreConsole.Escape(result.Name), .. cells, Number($"{result.Warnings}"), Number($"{result.Time.TotalSeconds:0.0} s")]);
        }

        SpectreConsole.On(Terminal.Out.Raw, Terminal.Size, Terminal.HasColour).Write(table);
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
