using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.2.2 and 6.2.5 to 6.2.10: what pages draw, fonts and colours apart.</summary>
internal static class GraphicsRules
{
    private static readonly string[] BlendModes =
    [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color",
        "Luminosity",
    ];

    public static readonly Rule[] All =
    [
        new("6.2.2-1", "Content streams have operators of ISO 32000-1 only", d => d.Contents.SelectMany(c => c.UnknownOperators.Select(o => On(c, $"there is no operator {o}")))),
        new("6.2.2-2", "Each page has what its content names among its own resources", d => d.Contents.SelectMany(ResourceFlaws)),
        new("6.2.5-1", "Graphics states have no TR", d => States(d, s => s["TR"].Exists, "a graphics state has TR")),
        new("6.2.5-2", "Graphics states have no TR2 but Default", d => States(d, s => s["TR2"].Exists && s["TR2"].Name != "Default", "a graphics state has a TR2 that is not Default")),
        new("6.2.5-3", "Graphics states have no HTP", d => States(d, s => s["HTP"].Exists, "a graphics state has HTP")),
        new("6.2.5-4", "Halftones are of type 1 or 5", d => Halftones(d, h => h["HalftoneType"].Integer is not (1 or 5), "a halftone is neither of type 1 nor of type 5")),
        new("6.2.5-5", "Halftones have no name", d => Halftones(d, h => h["HalftoneName"].Exists, "a halftone has HalftoneName")),
        new("6.2.6-1", "Rendering intents are the four of ISO 32000-1", Intents),
        new("6.2.8-1", "Pictures have no Alternates", d => Pictures(d, p => p["Alternates"].Exists, "a picture has Alternates")),
        new("6.2.8-2", "Pictures have no OPI", d => Pictures(d, p => p["OPI"].Exists, "a picture has OPI")),
        new("6.2.8-3", "Pictures are not interpolated", d => Pictures(d, p => p["Interpolate"].Boolean == true, "a picture asks for Interpolate")),
        new("6.2.8-4", "Pictures have 1, 2, 4, 8 or 16 bits a component", d => Pictures(d, p => p["ImageMask"].Boolean != true && p["BitsPerComponent"] is { Exists: true, Integer: not (1 or 2 or 4 or 8 or 16) }, "a picture has an odd number of bits a component")),
        new("6.2.8-5", "Image masks have 1 bit", d => Pictures(d, p => p["ImageMask"].Boolean == true && p["BitsPerComponent"] is { Exists: true, Integer: not 1 }, "an image mask has more than a bit")),
        new("6.2.9-1", "Forms have no OPI and no PostScript", d => Forms(d, f => f["OPI"].Exists || f["PS"].Exists || f["Subtype2"].Name == "PS", "a form has OPI or PS")),
        new("6.2.9-2", "Forms refer to no other file", d => Forms(d, f => f["Ref"].Exists, "a form has Ref")),
        new("6.2.9-3", "There are no PostScript XObjects", d => d.Dictionaries.Where(n => n.IsStream && n["Subtype"].Name == "PS").Select(n => Flaw.At(n, "a PostScript XObject"))),
        new("6.2.10-1", "Blend modes are those of ISO 32000-1", d => States(d, s => s["BM"].Each.Any(m => !BlendModes.Contains(m.Name)), "a graphics state has an unknown blend mode")),
        new("6.2.10-2", "Pages with transparency have a known blending space", TransparencyFlaws),
    ];

    /// <summary>Whether anything on the page lets through what is under it.</summary>
    public static bool IsTransparent(PageContent content)
        => content.Pictures.Any(p => p["SMask"].IsStream || (p["SMaskInData"].Integer ?? 0) > 0)
            || content.Forms.Any(f => f["Group"]["S"].Name == "Transparency")
            || content.GraphicsStates.Any(s => s["ca"].Number < 1 || s["CA"].Number < 1 || s["SMask"].Dictionary is not null || s["BM"].Each.Any(m => m.Name is not ("Normal" or "Compatible")));

    private static Flaw On(PageContent content, string message) => new(message, content.Page.Node.Object, content.Page.Number);

    private static IEnumerable<Flaw> ResourceFlaws(PageContent content)
    {
        foreach (string name in content.MissingResources)
        {
            yield return On(content, $"no resource is called {name}");
        }

        if (!content.Page.Node["Resources"].Exists && content.Page.Resources.Exists && (content.Texts.Count > 0 || content.Pictures.Count > 0))
        {
            yield return On(content, "the page takes its resources from the page tree");
        }
    }

    private static IEnumerable<Flaw> States(Document document, Func<Node, bool> isWrong, string message)
        => document.Contents.SelectMany(c => c.GraphicsStates.Where(isWrong).Select(s => Flaw.At(s, message, c.Page.Number)));

    private static IEnumerable<Flaw> Halftones(Document document, Func<Node, bool> isWrong, string message)
        => document.Contents.SelectMany(c => c.GraphicsStates.Select(s => s["HT"]).Where(h => h.Dictionary is not null && isWrong(h)).Select(h => Flaw.At(h, message, c.Page.Number)));

    private static IEnumerable<Flaw> Pictures(Document document, Func<Node, bool> isWrong, string message)
        => document.Contents.SelectMany(c => c.Pictures.Concat(c.InlinePictures).Where(isWrong).Select(p => Flaw.At(p, message, c.Page.Number)));

    private static IEnumerable<Flaw> Forms(Document document, Func<Node, bool> isWrong, string message)
        => document.Contents.SelectMany(c => c.Forms.Where(isWrong).Select(f => Flaw.At(f, message, c.Page.Number)));

    private static IEnumerable<Flaw> Intents(Document document)
        => document.Contents.SelectMany(c => c.RenderingIntents
            .Concat(c.Pictures.Concat(c.InlinePictures).Select(p => p["Intent"].Name).OfType<string>())
            .Concat(c.GraphicsStates.Select(s => s["RI"].Name).OfType<string>())
            .Where(i => i is not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation"))
            .Select(i => On(c, $"there is no rendering intent {i}")));

    private static IEnumerable<Flaw> TransparencyFlaws(Document document)
        => OutputIntents.SpaceOf(document) is not null ? [] : document.Contents
            .Where(c => IsTransparent(c) && !c.Page.Node["Group"]["CS"].Exists)
            .Select(c => On(c, "the page has transparency and no blending space"));
}
