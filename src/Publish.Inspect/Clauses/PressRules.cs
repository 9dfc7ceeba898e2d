using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 15930-7: a file that a printer can print as it is. The names are ours: no copy of the standard could be compared.</summary>
internal static class PressRules
{
    private const double Tolerance = 0.01;

    public static readonly Rule[] All =
    [
        new("version-1", "The header says PDF 1.6 or less, and the catalog no more", VersionFlaws),
        new("file-1", "The trailer has an ID", d => Flaw.Unless(d.File.HasIdentifier, "the trailer has no ID of two strings")),
        new("file-2", "The file is not encrypted", d => Flaw.Unless(!d.File.IsEncrypted, "the trailer has Encrypt")),
        new("file-3", "Streams have standard filters, not LZW, and their data within the file", d => d.Dictionaries.Where(n => n.IsStream && (n["F"].Exists || n["Filter"].Each.Any(f => f.Name is "LZWDecode" or "Crypt"))).Select(n => Flaw.At(n, "the stream is filtered by LZW or stands in another file"))),
        new("identification-1", "The metadata say PDF/X-4", d => Flaw.Unless(d.Xmp?.Value(Xmp.PdfX + "GTS_PDFXVersion") == "PDF/X-4", "pdfxid:GTS_PDFXVersion is not PDF/X-4", MetadataRules.Place(d))),
        new("identification-2", "Info does not say so as well", d => Flaw.Unless(!d.File.Info["GTS_PDFXVersion"].Exists, "Info has GTS_PDFXVersion", d.File.Info.Object)),
        new("metadata-1", "The catalog has unfiltered metadata in XML", d => Flaw.Unless(d.Catalog["Metadata"] is { IsStream: true } m && m["Subtype"].Name == "XML" && !m["Filter"].Exists && d.Xmp?.Root is not null, "the catalog has no unfiltered metadata that can be read", d.Catalog.Object)),
        new("metadata-2", "The metadata have a title", d => Flaw.Unless(d.Xmp?.Items(Xmp.Dc + "title").Any(t => t.Trim().Length > 0) == true, "there is no dc:title", MetadataRules.Place(d))),
        new("metadata-3", "The metadata have the dates of creation, of change and their own", d => Missing(d, Xmp.Basic, "CreateDate", "ModifyDate", "MetadataDate")),
        new("metadata-4", "The metadata name the document and its version", d => Missing(d, Xmp.Media, "DocumentID", "VersionID", "RenditionClass")),
        new("metadata-5", "Info says what XMP says", MetadataRules.InfoFlaws),
        new("trapping-1", "The metadata say whether the file is trapped", d => Flaw.Unless(d.Xmp?.Value(Xmp.Pdf + "Trapped") is "True" or "False", "pdf:Trapped is neither True nor False", MetadataRules.Place(d))),
        new("trapping-2", "Info, where it speaks of trapping, says the same", d => Flaw.Unless(!d.File.Info["Trapped"].Exists || d.File.Info["Trapped"].Name == d.Xmp?.Value(Xmp.Pdf + "Trapped"), "Info and XMP differ on Trapped", d.File.Info.Object)),
        new("intent-1", "There is one output intent of type GTS_PDFX", d => Flaw.Unless(OutputIntents.All(d, OutputIntents.Press).Count() == 1, "there is not one output intent of type GTS_PDFX", d.Catalog.Object)),
        new("intent-2", "It names its printing condition", d => OutputIntents.All(d, OutputIntents.Press).Where(i => string.IsNullOrEmpty(i["OutputConditionIdentifier"].Text)).Select(i => Flaw.At(i, "the output intent has no OutputConditionIdentifier"))),
        new("intent-3", "It says where that is registered, or what it is", d => OutputIntents.All(d, OutputIntents.Press).Where(i => string.IsNullOrEmpty(i["RegistryName"].Text) && string.IsNullOrEmpty(i["Info"].Text)).Select(i => Flaw.At(i, "the output intent has neither RegistryName nor Info"))),
        new("intent-4", "It has the profile of a printer", d => OutputIntents.All(d, OutputIntents.Press).Where(i => IccHeader.Read(i["DestOutputProfile"]) is not { Class: "prtr", Space: "GRAY" or "RGB " or "CMYK", Version: < 5 }).Select(i => Flaw.At(i, "the output intent has no profile of a printer"))),
        new("colour-1", "DeviceRGB only for an RGB output intent", d => Device(d, "DeviceRGB", space => space == "RGB ")),
        new("colour-2", "DeviceCMYK only for a CMYK output intent", d => Device(d, "DeviceCMYK", space => space == "CMYK")),
        new("colour-3", "DeviceGray only for a gray or CMYK output intent", d => Device(d, "DeviceGray", space => space is "GRAY" or "CMYK")),
        new("colour-4", "Profiles of ICCBased spaces are sound", d => ColourRules.Profiles(d).Where(s => !ColourRules.IsSource(s)).Select(s => Flaw.At(s.Node, "the profile of an ICCBased space is not one that may be used, or has another number of components", s.Page))),
        new("colour-5", "No ICCBased CMYK has the profile of the output intent", d => ColourRules.Profiles(d).Where(s => IsOutputProfile(d, s.Node.Items.ElementAtOrDefault(1))).Select(s => Flaw.At(s.Node, "a colour space repeats the profile of the output intent", s.Page))),
        new("colour-6", "Separations of one name are alike", ColourRules.SeparationFlaws),
        new("graphics-1", "Graphics states have no transfer functions", d => States(d, s => s["TR"].Exists || (s["TR2"].Exists && s["TR2"].Name != "Default"), "a graphics state has a transfer function")),
        new("graphics-2", "Halftones are of type 1 or 5", d => States(d, s => s["HT"].Dictionary is not null && s["HT"]["HalftoneType"].Integer is not (1 or 5), "a halftone is neither of type 1 nor of type 5")),
        new("graphics-3", "Pictures have no Alternates and no OPI", d => d.Contents.SelectMany(c => c.Pictures.Concat(c.Forms).Where(p => p["Alternates"].Exists || p["OPI"].Exists).Select(p => Flaw.At(p, "a picture has Alternates or OPI", c.Page.Number)))),
        new("graphics-4", "Forms refer to no other file, and none is PostScript", d => d.Contents.SelectMany(c => c.Forms.Where(f => f["Ref"].Exists || f["Subtype2"].Name == "PS").Select(f => Flaw.At(f, "a form has Ref or is PostScript", c.Page.Number)))),
        new("content-1", "Content streams have operators of PDF only, in pairs", d => d.Contents.SelectMany(c => c.UnknownOperators.Select(o => $"there is no operator {o}").Concat(c.Unbalanced).Select(m => new Flaw(m, c.Page.Node.Object, c.Page.Number)))),
        new("content-2", "Each page has what its content names", d => d.Contents.SelectMany(c => c.MissingResources.Select(n => new Flaw($"no resource is called {n}", c.Page.Node.Object, c.Page.Number)))),
        new("fonts-1", "Fonts that are to be seen are embedded", d => d.Fonts.Where(f => f.IsVisible && !f.IsEmbedded).Select(f => Flaw.At(f.Node, $"{f.Name} is not embedded"))),
        new("fonts-2", "Widths agree with the font file", d => FontRules.Archive.Single(r => r.Id == "6.2.11.5-1").Check(d)),
        new("fonts-3", ".notdef is never shown", d => FontRules.Archive.Single(r => r.Id == "6.2.11.8-1").Check(d)),
        new("boxes-1", "Each page has a MediaBox and either a TrimBox or an ArtBox", d => d.Pages.Where(p => p.Box("MediaBox") is null || (p.Box("TrimBox") is null) == (p.Box("ArtBox") is null)).Select(p => Flaw.At(p.Node, "the page has not a MediaBox and one of TrimBox and ArtBox", p.Number))),
        new("boxes-2", "Each box lies within the next: trim, bleed, crop, media", d => d.Pages.SelectMany(BoxFlaws)),
        new("boxes-3", "Pages have no unit of their own", d => d.Pages.Where(p => p.Node["UserUnit"].Exists).Select(p => Flaw.At(p.Node, "the page has UserUnit", p.Number))),
        new("preferences-1", "What is shown and printed is the MediaBox or the BleedBox", d => ((string[])["ViewArea", "ViewClip", "PrintArea", "PrintClip"]).Where(k => d.Catalog["ViewerPreferences"][k].Name is not (null or "MediaBox" or "BleedBox")).Select(k => new Flaw($"{k} is neither MediaBox nor BleedBox", d.Catalog.Object))),
        new("annotations-1", "Annotations stand outside the bleed", d => d.Annotations.Where(a => a.Annotation["Subtype"].Name is not ("PrinterMark" or "TrapNet") && Touches(a.Annotation["Rect"].Numbers, a.Page.Box("BleedBox") ?? a.Page.Box("TrimBox"))).Select(a => Flaw.At(a.Annotation, "the annotation stands on the page", a.Page.Number))),
        new("actions-1", "There are no actions and no scripts", d => AnnotationRules.Actions(d).Select(a => Flaw.At(a, $"the action {a["S"].Name}"))),
        new("actions-2", "There are no forms", d => Flaw.Unless(!d.Catalog["AcroForm"].Exists, "the catalog has AcroForm", d.Catalog.Object)),
        new("transparency-1", "Pages with transparency have a known blending space", d => OutputIntents.SpaceOf(d, OutputIntents.Press) is not null ? [] : d.Contents.Where(c => GraphicsRules.IsTransparent(c) && !c.Page.Node["Group"]["CS"].Exists).Select(c => new Flaw("the page has transparency and no blending space", c.Page.Node.Object, c.Page.Number))),
    ];

    private static IEnumerable<Flaw> VersionFlaws(Document document)
    {
        ReadOnlySpan<byte> bytes = document.File.Bytes;
        bool isOld = bytes.StartsWith("%PDF-1."u8) && bytes.Length > 7 && bytes[7] is >= (byte)'0' and <= (byte)'6';
        bool isRaised = document.Catalog["Version"].Name is ['1', '.', > '6'] or ['2', ..];
        return Flaw.Unless(isOld && !isRaised, "the file says that it is of a later version of PDF than 1.6");
    }

    private static IEnumerable<Flaw> Missing(Document document, System.Xml.Linq.XNamespace space, params string[] names)
        => names.Where(n => string.IsNullOrEmpty(document.Xmp?.Value(space + n))).Select(n => new Flaw($"the metadata have no {n}", MetadataRules.Place(document)));

    private static IEnumerable<Flaw> Device(Document document, string kind, Func<string?, bool> isCovered)
        => isCovered(OutputIntents.SpaceOf(document, OutputIntents.Press)) ? [] : ColourSpaces.All(document).Where(s => s.Kind == kind).DistinctBy(s => s.Page).Select(s => new Flaw($"{kind} is used, and the output intent does not cover it", s.Node.Object, s.Page));

    private static IEnumerable<Flaw> States(Document document, Func<Node, bool> isWrong, string message)
        => document.Contents.SelectMany(c => c.GraphicsStates.Where(isWrong).Select(s => Flaw.At(s, message, c.Page.Number)));

    private static bool IsOutputProfile(Document document, Node profile)
        => IccHeader.Read(profile)?.Space == "CMYK" && OutputIntents.All(document, OutputIntents.Press).Any(i => i["DestOutputProfile"].Decoded.Span.SequenceEqual(profile.Decoded.Span));

    private static IEnumerable<Flaw> BoxFlaws(PdfPage page)
    {
        (string Name, double[] Box)[] boxes = [.. ((string[])["TrimBox", "BleedBox", "CropBox", "MediaBox"]).Where(n => page.Box(n) is not null).Select(n => (n, page.Box(n)!))];
        for (int i = 0; i + 1 < boxes.Length; i++)
        {
            if (!IsWithin(boxes[i].Box, boxes[i + 1].Box))
            {
                yield return Flaw.At(page.Node, $"{boxes[i].Name} reaches beyond {boxes[i + 1].Name}", page.Number);
            }
        }
    }

    private static bool IsWithin(double[] inner, double[] outer)
        => inner[0] >= outer[0] - Tolerance && inner[1] >= outer[1] - Tolerance && inner[2] <= outer[2] + Tolerance && inner[3] <= outer[3] + Tolerance;

    private static bool Touches(double[] rectangle, double[]? box)
        => box is not null && rectangle.Length == 4 && Math.Max(rectangle[0], rectangle[2]) > box[0] && Math.Min(rectangle[0], rectangle[2]) < box[2] && Math.Max(rectangle[1], rectangle[3]) > box[1] && Math.Min(rectangle[1], rectangle[3]) < box[3];
}
