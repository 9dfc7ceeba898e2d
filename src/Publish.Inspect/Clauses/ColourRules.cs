using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.2.3 and 6.2.4: colours and what they are meant for.</summary>
internal static class ColourRules
{
    public static readonly Rule[] All =
    [
        new("6.2.3-1", "Output profiles are of class prtr or mntr, of gray, RGB or CMYK, and older than version 5", d => OutputIntents.All(d).Where(i => i["DestOutputProfile"].Exists && !IsOutput(IccHeader.Read(i["DestOutputProfile"]))).Select(i => Flaw.At(i, "the output profile is not one that may be used"))),
        new("6.2.3-2", "All output intents share one profile", d => Flaw.Unless(OutputIntents.All(d).Select(i => i.ReferenceOf("DestOutputProfile")).Where(r => r > 0).Distinct().Count() <= 1, "the output intents have different profiles", d.Catalog.Object)),
        new("6.2.3-3", "No PDF/X intent refers to a profile elsewhere", d => OutputIntents.All(d, OutputIntents.Press).Where(i => i["DestOutputProfileRef"].Exists).Select(i => Flaw.At(i, "an output intent has DestOutputProfileRef"))),
        new("6.2.4.2-1", "Profiles of ICCBased spaces are sound", d => Profiles(d).Where(s => !IsSource(s)).Select(s => Flaw.At(s.Node, "the profile of an ICCBased space is not one that may be used, or has another number of components", s.Page))),
        new("6.2.4.2-2", "No overprint mode 1 with ICCBased CMYK", OverprintFlaws),
        new("6.2.4.3-2", "DeviceRGB only where the output intent is RGB or a default stands in", d => Device(d, "DeviceRGB", space => space == "RGB ")),
        new("6.2.4.3-3", "DeviceCMYK only where the output intent is CMYK or a default stands in", d => Device(d, "DeviceCMYK", space => space == "CMYK")),
        new("6.2.4.3-4", "DeviceGray only where there is an output intent or a default stands in", d => Device(d, "DeviceGray", space => space is not null)),
        new("6.2.4.4-1", "Spot colours of DeviceN are described", d => Spaces(d, "DeviceN").Where(s => !ColourantsAreDescribed(s.Node)).Select(s => Flaw.At(s.Node, "a spot colour of a DeviceN space has no entry in Colorants", s.Page))),
        new("6.2.4.4-2", "Separations of one name are alike", SeparationFlaws),
    ];

    public static IEnumerable<ColourSpace> Profiles(Document document) => Spaces(document, "ICCBased");

    public static bool IsOutput(IccHeader? header) => header is { Class: "prtr" or "mntr", Space: "GRAY" or "RGB " or "CMYK", Version: < 5 };

    /// <summary>Whether the profile may stand for a source of colour, and has as many components as the space says.</summary>
    public static bool IsSource(ColourSpace space)
    {
        Node profile = space.Node.Items.ElementAtOrDefault(1);
        return IccHeader.Read(profile) is { Class: "prtr" or "mntr" or "scnr" or "spac", Space: "GRAY" or "RGB " or "CMYK" or "Lab ", Version: < 5 } header && header.Components == profile["N"].Integer;
    }

    /// <summary>Alike are those of one name with the same objects as alternate space and tint transform.</summary>
    public static IEnumerable<Flaw> SeparationFlaws(Document document)
        => Spaces(document, "Separation")
            .GroupBy(s => s.Node.Items.ElementAtOrDefault(1).Name)
            .Where(g => g.Any(s => !ColourSpaces.IsSame(s.Node.Items.ElementAtOrDefault(2), g.First().Node.Items.ElementAtOrDefault(2)) || !ColourSpaces.IsSame(s.Node.Items.ElementAtOrDefault(3), g.First().Node.Items.ElementAtOrDefault(3))))
            .Select(g => Flaw.At(g.First().Node, $"separations called {g.Key} differ", g.First().Page));

    private static IEnumerable<ColourSpace> Spaces(Document document, string kind) => ColourSpaces.All(document).Where(s => s.Kind == kind).DistinctBy(s => (s.Node.Object, s.Page));

    private static IEnumerable<Flaw> Device(Document document, string kind, Func<string?, bool> isCovered)
        => isCovered(OutputIntents.SpaceOf(document)) ? [] : Spaces(document, kind).Select(s => new Flaw($"{kind} is used, and no output intent says what it means", s.Node.Object, s.Page));

    private static IEnumerable<Flaw> OverprintFlaws(Document document)
        => document.Contents
            .Where(c => c.Colours.Any(u => ColourSpaces.KindOf(u.Space) == "ICCBased" && IccHeader.Read(u.Space.Items.ElementAtOrDefault(1))?.Space == "CMYK" && Overprints(c, u.ForLines)))
            .Select(c => new Flaw("overprint mode 1 is used with ICCBased CMYK", c.Page.Node.Object, c.Page.Number));

    private static bool Overprints(PageContent content, bool lines)
        => content.GraphicsStates.Any(s => s["OPM"].Integer == 1) && content.GraphicsStates.Any(s => (lines || !s["op"].Exists ? s["OP"].Boolean : s["op"].Boolean) == true);

    private static bool ColourantsAreDescribed(Node space)
    {
        Node described = space.Items.ElementAtOrDefault(4)["Colorants"];
        return space.Items.ElementAtOrDefault(1).Items.All(c => c.Name is null or "None" or "Cyan" or "Magenta" or "Yellow" or "Black" || described[c.Name].Exists);
    }
}
