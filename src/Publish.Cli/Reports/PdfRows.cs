using System.Collections.Immutable;
using System.Globalization;
using Publish.Inspect.Reports;

namespace Publish.Cli.Reports;

/// <summary>A PDF's report in rows.</summary>
internal static class PdfRows
{
    private const int MostOutlineItems = 12;

    public static IEnumerable<ReportRow> Of(PdfReport pdf) =>
    [
        new("PDF", Invariant($"{pdf.Version}, {pdf.PageCount} pages{(pdf.Producer is { } producer ? $", made by {producer}" : "")}")),
        new("title", pdf.Title ?? "none", pdf.Title is null ? Verdict.Bad : Verdict.None),
        .. Optional("author", pdf.Author),
        .. Optional("language", pdf.Language),
        .. pdf.Pages.Select(p => new ReportRow("pages", $"{(p.First == p.Last ? Invariant($"{p.First}") : Invariant($"{p.First}–{p.Last}"))}: {string.Join(", ", p.Boxes.Select(BoxText))}")),
        PageListRow(pdf.Labels),
        .. pdf.Fonts.Select(f => new ReportRow("fonts", FontText(f), f.IsEmbedded && f.HasText ? Verdict.None : Verdict.Bad)),
        .. pdf.Colours.Select(c => new ReportRow("colours", Invariant($"{c.Space} on {c.Pages} {(c.Pages == 1 ? "page" : "pages")}"))),
        .. pdf.OutputConditions.Select(c => new ReportRow("made for", c)),
        new("tags", pdf.Tags.IsEmpty ? "none" : string.Join(", ", pdf.Tags.Select(TagText))),
        new("text", Invariant($"{pdf.Text.Words:#,0} words{(pdf.Text.Sample.Length > 0 ? $": {pdf.Text.Sample}" : "")}")),
        new("links", Invariant($"{pdf.Links.Inside} within the file, {pdf.Links.Addresses.Length} to other places")),
        .. pdf.Links.Addresses.Select(a => new ReportRow("links", a)),
        .. OutlineRows("outline", pdf.Outline),
        .. pdf.Claims.IsEmpty ? [new ReportRow("claims", "none")] : pdf.Claims.Select(ClaimRow),
        .. pdf.NotLookedAt.Select(n => new ReportRow("not checked", n)),
    ];

    public static IEnumerable<ReportRow> Optional(string head, string? text) => text is null ? [] : [new ReportRow(head, text)];

    public static IEnumerable<ReportRow> OutlineRows(string head, ImmutableArray<OutlineItem> items)
        => items.Take(MostOutlineItems).Select(o => new ReportRow(head, new string(' ', 2 * (o.Level - 1)) + o.Title))
            .Concat(items.Length > MostOutlineItems ? [new ReportRow(head, Invariant($"and {items.Length - MostOutlineItems} more"))] : []);

    /// <summary>The first and the last folio.</summary>
    public static ReportRow PageListRow(ImmutableArray<string> folios)
        => new("page list", folios.IsEmpty ? "none" : string.Join(" … ", ((string[])[folios[0], folios.Last(f => f.Length > 0 || folios[0].Length == 0)]).Distinct()));

    private static string BoxText(PageBox box)
        => Invariant($"{box.Name} {box.Width:0.##} × {box.Height:0.##} mm") + (box.Left != 0 || box.Bottom != 0 ? Invariant($" at {box.Left:0.##}, {box.Bottom:0.##}") : "");

    private static string FontText(FontUse font)
        => $"{font.Name} ({font.Kind}): {(font.IsEmbedded ? font.IsSubset ? "embedded in part" : "embedded" : "not embedded")}, {Invariant($"{font.Codes:#,0}")} codes shown{(font.HasText ? "" : ", not all with a text")}";

    private static string TagText(TagCount tag)
        => Invariant($"{tag.Type} {tag.Count:#,0}") + (tag.WithAlternative > 0 ? Invariant($" ({tag.WithAlternative:#,0} with a description)") : tag.Type == "Figure" ? " (none with a description)" : "");

    public static ReportRow ClaimRow(Claim claim)
    {
        int broken = claim.Findings.DistinctBy(f => f.Clause.Id).Count();
        return !claim.IsChecked ? new ReportRow("claims", $"{claim.Standard}: not known here, so not checked")
            : broken == 0 ? new ReportRow("claims", Invariant($"{claim.Standard}: kept, {claim.Clauses} clauses checked"), Verdict.Good)
            : new ReportRow("claims", Invariant($"{claim.Standard}: not kept, {broken} of {claim.Clauses} clauses checked do not hold"), Verdict.Bad);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
