using System.Globalization;
using Publish.Inspect.Reports;

namespace Publish.Cli.Reports;

/// <summary>An EPUB's report in rows.</summary>
internal static class EpubRows
{
    public static IEnumerable<ReportRow> Of(EpubReport epub) =>
    [
        new("EPUB", Invariant($"{epub.Version}, {epub.Chapters.Length} files in reading order{(epub.Direction is { } direction ? $", turning {direction}" : "")}")),
        new("title", epub.Title ?? "none", epub.Title is null ? Verdict.Bad : Verdict.None),
        .. epub.Creators.Select(c => new ReportRow("author", c)),
        .. PdfRows.Optional("language", epub.Language),
        .. PdfRows.Optional("identifier", epub.Identifier),
        .. PdfRows.Optional("changed", epub.Modified),
        PdfRows.PageListRow(epub.PageList),
        .. epub.Fonts.IsEmpty ? [new ReportRow("fonts", "none")] : epub.Fonts.Select(f => new ReportRow("fonts", f)),
        new("pictures", Invariant($"{epub.Pictures}, {epub.Described} with a description")),
        new("text", Invariant($"{epub.Words:#,0} words")),
        .. PdfRows.OutlineRows("contents", epub.Contents),
        .. epub.Accessibility.Select(a => new ReportRow("access", $"{a.Name}: {a.Value}")),
        .. epub.Claims.Select(PdfRows.ClaimRow),
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
