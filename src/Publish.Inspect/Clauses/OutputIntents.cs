using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>What the file is made to be shown or printed on.</summary>
internal static class OutputIntents
{
    public const string Archive = "GTS_PDFA1";

    public const string Press = "GTS_PDFX";

    public static IEnumerable<Node> All(Document document, string? type = null) => document.Catalog["OutputIntents"].Items.Where(i => i.Dictionary is not null && (type is null || i["S"].Name == type));

    /// <summary>The colour space of the output profile, as ICC writes it; null for none.</summary>
    public static string? SpaceOf(Document document, string type = Archive)
        => All(document, type).Select(i => IccHeader.Read(i["DestOutputProfile"])).FirstOrDefault(h => h is not null)?.Space;
}
