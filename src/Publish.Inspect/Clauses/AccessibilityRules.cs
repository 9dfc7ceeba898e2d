using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 14289-1, 5 to 7.1 and 7.10 to 7.20: what the file claims, how its content is tagged, and its annotations.</summary>
internal static class AccessibilityRules
{
    private const int Hidden = 2;

    public static readonly Rule[] All =
    [
        new("5-1", "The metadata name the part of PDF/UA", d => Flaw.Unless(d.Xmp?.Find(Xmp.PdfUA + "part") is not null, "there is no pdfuaid:part", MetadataRules.Place(d))) { Matterhorn = "06-002" },
        new("5-2", "pdfuaid:part is 1", d => Flaw.Unless(d.Xmp?.Value(Xmp.PdfUA + "part") is null or "1", "pdfuaid:part is not 1", MetadataRules.Place(d))) { Matterhorn = "06-002" },
        new("5-3", "The identification has the prefix pdfuaid", d => Flaw.Unless(d.Xmp?.Properties.Where(p => Xmp.NameOf(p).Namespace == Xmp.PdfUA).All(p => Xmp.PrefixOf(p) == "pdfuaid") != false, "the identification has another prefix than pdfuaid", MetadataRules.Place(d))),
        new("6.2-1", "The catalog says that the content is marked", StructureRules.IsMarked),
        new("7.1-1", "No artifact stands inside tagged content", d => Sequences(d, s => s.IsArtifact && s.Outer?.IsWithinTagged == true, "an artifact stands inside tagged content")) { Matterhorn = "01-003" },
        new("7.1-2", "No tagged content stands inside an artifact", d => Sequences(d, s => s.Number is not null && s.Outer?.IsWithinArtifact == true, "tagged content stands inside an artifact")) { Matterhorn = "01-004" },
        new("7.1-3", "Everything on a page is tagged or an artifact", UntaggedMarks) { Matterhorn = "01-005" },
        new("7.1-4", "The tags are not under suspicion", d => Flaw.Unless(d.Catalog["MarkInfo"]["Suspects"].Boolean != true, "MarkInfo says Suspects true", d.Catalog.Object)) { Matterhorn = "01-007" },
        new("7.1-5", "Structure types are standard, or mapped to such", StructureRules.UnknownTypes) { Matterhorn = "02-001" },
        new("7.1-6", "The role map does not go in circles", StructureRules.CircularTypes) { Matterhorn = "02-003" },
        new("7.1-7", "Standard types are not remapped", StructureRules.RemappedTypes) { Matterhorn = "02-004" },
        new("7.1-8", "The catalog has metadata in XML", d => Flaw.Unless(d.Catalog["Metadata"] is { IsStream: true } m && m["Subtype"].Name == "XML", "the catalog has no metadata", d.Catalog.Object)) { Matterhorn = "06-001" },
        new("7.1-9", "The metadata have a title", d => Flaw.Unless(d.Xmp?.Items(Xmp.Dc + "title").Any(t => t.Trim().Length > 0) == true, "there is no dc:title", MetadataRules.Place(d))) { Matterhorn = "06-003" },
        new("7.1-10", "Readers are asked to show the title", d => Flaw.Unless(d.Catalog["ViewerPreferences"]["DisplayDocTitle"].Boolean == true, "ViewerPreferences do not say DisplayDocTitle true", d.Catalog.Object)) { Matterhorn = "07-001 07-002" },
        new("7.1-11", "There is a structure tree", StructureRules.HasTree) { Matterhorn = "01-006" },
        new("7.1-12", "Every structure element knows its parent", ParentFlaws),
        new("7.10-1", "Configurations of optional content have a name", d => StructureRules.Configurations(d).Where(c => string.IsNullOrEmpty(c["Name"].Text)).Select(c => Flaw.At(c, "the configuration has no name"))) { Matterhorn = "20-001" },
        new("7.10-2", "Configurations have no AS", d => StructureRules.Configurations(d).Where(c => c["AS"].Exists).Select(c => Flaw.At(c, "the configuration has AS"))) { Matterhorn = "20-002 20-003" },
        new("7.11-1", "File specifications with embedded files have F and UF", d => d.Dictionaries.Where(n => n["EF"].Exists && (string.IsNullOrEmpty(n["F"].Text) || string.IsNullOrEmpty(n["UF"].Text))).Select(n => Flaw.At(n, "the file specification has no F or no UF"))) { Matterhorn = "21-001" },
        new("7.15-1", "Forms are no dynamic XFA forms", d => Flaw.Unless(!d.Catalog["AcroForm"]["XFA"].Each.Any(x => x.Decoded.Span.IndexOf("<dynamicRender>required"u8) >= 0), "the form is a dynamic XFA form", d.Catalog["AcroForm"].Object)) { Matterhorn = "25-001" },
        new("7.18.1-1", "Annotations stand in an Annot element", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name is not ("Widget" or "PrinterMark" or "Link" or "Popup") && ElementOf(d, a.Annotation)?.StandardType != "Annot").Select(a => Flaw.At(a.Annotation, "the annotation is in no Annot element", a.Page.Number))) { Matterhorn = "28-002" },
        new("7.18.1-2", "Annotations say what they are", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name is not ("Widget" or "Popup" or "PrinterMark") && !IsDescribed(d, a.Annotation)).Select(a => Flaw.At(a.Annotation, "the annotation has neither Contents nor an Alt", a.Page.Number))) { Matterhorn = "28-004" },
        new("7.18.1-3", "Form fields say what they are", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name == "Widget" && string.IsNullOrEmpty(a.Annotation["TU"].Text ?? a.Annotation["Parent"]["TU"].Text ?? ElementOf(d, a.Annotation)?.Node["Alt"].Text)).Select(a => Flaw.At(a.Annotation, "the field has neither TU nor an Alt", a.Page.Number))) { Matterhorn = "28-005" },
        new("7.18.2-1", "There are no trap networks", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name == "TrapNet").Select(a => Flaw.At(a.Annotation, "a trap network", a.Page.Number))) { Matterhorn = "28-007" },
        new("7.18.3-1", "Pages with annotations go through them by structure", d => d.Pages.Where(p => p.Annotations.Any() && p.Node["Tabs"].Name != "S").Select(p => Flaw.At(p.Node, "the page has annotations, and Tabs is not S", p.Number))) { Matterhorn = "28-008 28-009" },
        new("7.18.4-1", "Widgets stand in a Form element", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name == "Widget" && ElementOf(d, a.Annotation)?.StandardType != "Form").Select(a => Flaw.At(a.Annotation, "the widget is in no Form element", a.Page.Number))) { Matterhorn = "28-010" },
        new("7.18.5-1", "Links stand in a Link element", d => Links(d).Where(a => ElementOf(d, a.Annotation) is not { } e || !e.Ancestors.Prepend(e).Any(x => x.StandardType == "Link")).Select(a => Flaw.At(a.Annotation, "the link is in no Link element", a.Page.Number))) { Matterhorn = "28-011" },
        new("7.18.5-2", "Links say where they lead", d => Links(d).Where(a => string.IsNullOrWhiteSpace(a.Annotation["Contents"].Text)).Select(a => Flaw.At(a.Annotation, "the link has no Contents", a.Page.Number))) { Matterhorn = "28-012" },
        new("7.18.8-1", "Printer's marks are in no structure element", d => Annotations(d).Where(a => a.Annotation["Subtype"].Name == "PrinterMark" && a.Annotation["StructParent"].Exists).Select(a => Flaw.At(a.Annotation, "a printer's mark is in the structure", a.Page.Number))) { Matterhorn = "28-017 28-018" },
        new("7.20-1", "Forms refer to no other file", d => d.Contents.SelectMany(c => c.Forms.Where(f => f["Ref"].Exists).Select(f => Flaw.At(f, "a form has Ref", c.Page.Number)))) { Matterhorn = "30-001" },
        new("7.20-2", "A form with tagged content is drawn once", RepeatedForms) { Matterhorn = "30-002" },
    ];

    private static IEnumerable<(PdfPage Page, Node Annotation)> Annotations(Document document) => document.Annotations.Where(a => ((a.Annotation["F"].Integer ?? 0) & Hidden) == 0 && IsOnPage(a.Page, a.Annotation));

    private static IEnumerable<(PdfPage Page, Node Annotation)> Links(Document document) => Annotations(document).Where(a => a.Annotation["Subtype"].Name == "Link");

    private static bool IsOnPage(PdfPage page, Node annotation)
        => (page.Box("CropBox") ?? page.Box("MediaBox")) is not { } box || annotation["Rect"].Numbers is not { Length: 4 } rect
            || (Math.Max(rect[0], rect[2]) > box[0] && Math.Min(rect[0], rect[2]) < box[2] && Math.Max(rect[1], rect[3]) > box[1] && Math.Min(rect[1], rect[3]) < box[3]);

    /// <summary>Both ways must lead there: the tree's reference to the annotation, and the annotation's own key in the parent tree.</summary>
    private static TaggedElement? ElementOf(Document document, Node annotation)
        => annotation["StructParent"].Exists ? document.Structure.ByAnnotation.GetValueOrDefault(annotation.Object) : null;

    private static bool IsDescribed(Document document, Node annotation)
        => !string.IsNullOrWhiteSpace(annotation["Contents"].Text) || !string.IsNullOrWhiteSpace(ElementOf(document, annotation)?.Node["Alt"].Text);

    private static IEnumerable<Flaw> Sequences(Document document, Func<MarkedSequence, bool> isWrong, string message)
        => document.Contents.Where(c => c.Sequences.Any(isWrong)).Select(c => new Flaw(message, c.Page.Node.Object, c.Page.Number));

    private static IEnumerable<Flaw> UntaggedMarks(Document document)
    {
        foreach (PageContent content in document.Contents)
        {
            int count = content.Marks.Count(m => m.Sequence is not { } s || (!s.IsWithinArtifact && !s.Chain.Any(x => IsInTree(document, content, x))));
            if (count > 0)
            {
                yield return new Flaw($"{count} things on the page are neither tagged nor artifacts", content.Page.Node.Object, content.Page.Number);
            }
        }
    }

    private static bool IsInTree(Document document, PageContent content, MarkedSequence sequence)
        => sequence.Number is { } number && document.Structure.ByContent.ContainsKey((sequence.Stream == 0 ? content.Page.Node.Object : sequence.Stream, number));

    private static IEnumerable<Flaw> ParentFlaws(Document document)
        => document.Structure.Elements
            .Where(e => e.Node.ReferenceOf("P") != (e.Parent?.Node.Object ?? document.Structure.Root.Object))
            .Select(e => Flaw.At(e.Node, $"the parent of a {e.Type} is not the element that holds it"));

    private static IEnumerable<Flaw> RepeatedForms(Document document)
        => document.Contents.SelectMany(c => c.Forms).GroupBy(f => f.Object)
            .Where(g => g.Count() > 1 && document.Structure.ByContent.Keys.Any(k => k.Stream == g.Key))
            .Select(g => new Flaw("the form has tagged content and is drawn more than once", g.Key));
}
