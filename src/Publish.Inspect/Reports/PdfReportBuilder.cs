using System.Collections.Immutable;
using Publish.Inspect.Clauses;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Reports;

/// <summary>Gathers what a report says from what was read.</summary>
internal static class PdfReportBuilder
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private static readonly string[] BoxNames = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"];

    public static PdfReport Build(Document document) => new(
        VersionOf(document.File.Bytes),
        document.Xmp?.Items(Xmp.Dc + "title").FirstOrDefault() ?? document.File.Info["Title"].Text,
        document.Xmp?.Items(Xmp.Dc + "creator") is { Length: > 0 } authors ? string.Join("; ", authors) : document.File.Info["Author"].Text,
        document.Catalog["Lang"].Text,
        document.File.Info["Producer"].Text,
        GroupPages(document),
        PageLabels.Read(document.Catalog["PageLabels"], document.Pages.Count),
        [.. document.Fonts.Where(f => f.IsShown).OrderBy(f => f.Name, StringComparer.Ordinal).Select(ToFontUse)],
        CountColours(document),
        [.. OutputIntents.All(document).Select(i => i["OutputConditionIdentifier"].Text ?? i["Info"].Text).OfType<string>()],
        Claims.Of(document),
        CountTags(document),
        TextReader.Read(document),
        CountLinks(document),
        OutlineReader.Read(document.Catalog["Outlines"]),
        NotLookedAt(document));

    private static string VersionOf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) && bytes.Length > 8 ? System.Text.Encoding.ASCII.GetString(bytes[5..8]) : "?";

    private static ImmutableArray<PageGroup> GroupPages(Document document)
    {
        var groups = new List<PageGroup>();
        foreach (PdfPage page in document.Pages)
        {
            ImmutableArray<PageBox> boxes = [.. BoxNames.Where(n => page.Box(n) is not null).Select(n => ToBox(n, page.Box(n)!))];
            if (groups is [.., var last] && last.Boxes.SequenceEqual(boxes))
            {
                groups[^1] = last with { Last = page.Number };
            }
            else
            {
                groups.Add(new PageGroup(page.Number, page.Number, boxes));
            }
        }

        return [.. groups];
    }

    private static PageBox ToBox(string name, double[] box) => new(name, ToMillimetres(box[0]), ToMillimetres(box[1]), ToMillimetres(box[2] - box[0]), ToMillimetres(box[3] - box[1]));

    private static double ToMillimetres(double points) => Math.Round(points * MillimetresPerPoint, 2);

    private static FontUse ToFontUse(PdfFont font)
        => new(font.Name, font.Kind, font.IsEmbedded, font.IsSubset, font.Codes.Count, font.Codes.All(c => font.ToUnicode.TryGetValue(c, out string? text) && text.Length > 0));

    private static ImmutableArray<ColourUse> CountColours(Document document)
        => [.. ColourSpaces.All(document).Select(s => (Name: NameOf(s), s.Page)).Distinct().GroupBy(s => s.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ColourUse(g.Key, g.Count()))];

    private static string NameOf(ColourSpace space)
        => space.Kind == "ICCBased" ? $"ICCBased {IccHeader.Read(space.Node.Items.ElementAtOrDefault(1))?.Space.Trim() ?? "?"}"
            : space.Kind == "Separation" ? $"Separation {space.Node.Items.ElementAtOrDefault(1).Name}" : space.Kind;

    private static ImmutableArray<TagCount> CountTags(Document document)
        => [.. document.Structure.Elements.GroupBy(e => e.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TagCount(g.Key, g.Count(), g.Count(e => e.Node["Alt"].Exists)))];

    private static LinkUse CountLinks(Document document)
    {
        Node[] links = [.. document.Annotations.Select(a => a.Annotation).Where(a => a["Subtype"].Name == "Link")];
        string[] addresses = [.. links.Select(l => l["A"]["URI"].Text).OfType<string>()];
        return new LinkUse(links.Length - addresses.Length, [.. addresses.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the clauses leave out, said where the file has it, so that no silence is taken for a verdict.</summary>
    private static ImmutableArray<string> NotLookedAt(Document document)
    {
        var found = new List<string>();
        void Say(bool isThere, string what)
        {
            if (isThere)
            {
                found.Add(what);
            }
        }

        Say(document.Contents.Any(c => c.Pictures.Any(p => p["Filter"].Each.Any(f => f.Name == "JPXDecode"))), "JPEG 2000 pictures (ISO 19005-2, 6.2.8.3)");
        Say(document.Dictionaries.Any(d => d["Type"].Name == "Sig"), "signatures (6.4.3)");
        Say(document.Fonts.Any(f => f is { IsShown: true, IsEmbedded: true } && (f.TrueType is null || !f.IsComposite)), "the glyphs and widths of fonts other than composite TrueType fonts (6.2.11.4, 6.2.11.5, 6.2.11.7, 6.2.11.8)");
        Say(document.Fonts.Any(f => f is { IsShown: true, IsComposite: true, IsIdentity: false }), "text in composite fonts with another encoding than Identity (6.2.11.7)");
        Say(document.Annotations.Any(a => a.Annotation["AP"].Exists), "the content of annotations (6.3.3)");
        Say(document.Pages.Any(p => p.Resources["Pattern"].Exists), "the content of patterns (6.2.2)");
        return [.. found];
    }
}
