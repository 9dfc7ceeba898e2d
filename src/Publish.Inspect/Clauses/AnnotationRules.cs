using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.3 to 6.5: annotations, forms and actions.</summary>
internal static class AnnotationRules
{
    private const int Invisible = 1;
    private const int Hidden = 2;
    private const int Print = 4;
    private const int NoView = 32;
    private const int ToggleNoView = 256;

    private static readonly string[] Subtypes =
    [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget",
        "PrinterMark", "TrapNet", "Watermark", "Redact",
    ];

    public static readonly Rule[] All =
    [
        new("6.3.1-1", "Annotations are of a kind that stays readable", d => Annotations(d, a => !Subtypes.Contains(a["Subtype"].Name), "the annotation is of a kind that may not be used")),
        new("6.3.2-1", "Annotations have flags", d => Annotations(d, a => a["Subtype"].Name != "Popup" && !a["F"].Exists, "the annotation has no F")),
        new("6.3.2-2", "Annotations print, and none is hidden", d => Annotations(d, a => a["F"].Integer is { } flags && (flags & (Invisible | Hidden | Print | NoView | ToggleNoView)) != Print, "the annotation is hidden or does not print")),
        new("6.3.3-1", "Annotations have an appearance, links and popups apart", d => Annotations(d, a => a["Subtype"].Name is not ("Popup" or "Link") && !a["AP"].Exists && !IsEmpty(a["Rect"].Numbers), "the annotation has no appearance")),
        new("6.3.3-2", "Appearances are normal appearances only", d => Annotations(d, a => a["AP"].Exists && a["AP"].Keys.Any(k => k != "N"), "the annotation has another appearance than N")),
        new("6.3.3-3", "A button's appearance is a dictionary of states", d => Annotations(d, a => a["AP"]["N"].Exists && IsButton(a) && a["AP"]["N"].IsStream, "the button has an appearance without states")),
        new("6.3.3-4", "Other appearances are streams", d => Annotations(d, a => a["AP"]["N"].Exists && !IsButton(a) && !a["AP"]["N"].IsStream, "the annotation's appearance is no stream")),
        new("6.4.1-1", "Widgets start no action", d => Annotations(d, a => a["Subtype"].Name == "Widget" && (a["A"].Exists || a["AA"].Exists), "the widget has A or AA")),
        new("6.4.1-2", "Fields start no action", d => Fields(d).Where(f => f["AA"].Exists).Select(f => Flaw.At(f, "the field has AA"))),
        new("6.4.1-3", "Forms come with their appearances", d => Flaw.Unless(d.Catalog["AcroForm"]["NeedAppearances"].Boolean != true, "the form asks for NeedAppearances", d.Catalog["AcroForm"].Object)),
        new("6.4.2-1", "Forms are no XFA forms", d => Flaw.Unless(!d.Catalog["AcroForm"]["XFA"].Exists, "the form has XFA", d.Catalog["AcroForm"].Object)),
        new("6.4.2-2", "The catalog has no NeedsRendering", d => Flaw.Unless(!d.Catalog["NeedsRendering"].Exists || d.Catalog["NeedsRendering"].Boolean == false, "the catalog has NeedsRendering", d.Catalog.Object)),
        new("6.5.1-1", "Actions go somewhere and do nothing else", d => Actions(d).Where(a => a["S"].Name is not ("GoTo" or "GoToR" or "GoToE" or "Thread" or "URI" or "Named" or "SubmitForm")).Select(a => Flaw.At(a, $"the action {a["S"].Name} may not be used"))),
        new("6.5.1-2", "Named actions turn pages", d => Actions(d).Where(a => a["S"].Name == "Named" && a["N"].Name is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage")).Select(a => Flaw.At(a, $"the named action {a["N"].Name} may not be used"))),
        new("6.5.2-1", "The catalog starts no actions", d => Flaw.Unless(!d.Catalog["AA"].Exists, "the catalog has AA", d.Catalog.Object)),
        new("6.5.2-2", "Pages start no actions", d => d.Pages.Where(p => p.Node["AA"].Exists).Select(p => Flaw.At(p.Node, "the page has AA", p.Number))),
    ];

    /// <summary>What an action dictionary can hang on; what is called A elsewhere, as the attributes of structure elements, is none.</summary>
    public static IEnumerable<Node> Actions(Document document)
    {
        IEnumerable<Node> holders = document.Dictionaries.Where(d => d["Type"].Name != "StructElem" && d["S"].Name is null);
        IEnumerable<Node> first = holders.Select(h => h["A"]).Concat(document.Dictionaries.SelectMany(d => d["AA"].Entries.Select(e => e.Value))).Append(document.Catalog["OpenAction"]);
        return first.Concat(document.Catalog["Names"]["JavaScript"].Exists ? document.Dictionaries.Where(d => d["S"].Name == "JavaScript") : [])
            .Where(a => a.Dictionary is not null && a["S"].Name is not null)
            .SelectMany(a => a["Next"].Each.Prepend(a))
            .DistinctBy(a => (a.Object, a["S"].Name));
    }

    public static IEnumerable<Node> Fields(Document document) => document.Dictionaries.Where(d => d["FT"].Exists || (d["Kids"].Exists && d["T"].Exists));

    private static IEnumerable<Flaw> Annotations(Document document, Func<Node, bool> isWrong, string message)
        => document.Annotations.Where(a => isWrong(a.Annotation)).Select(a => Flaw.At(a.Annotation, message, a.Page.Number));

    private static bool IsButton(Node annotation) => annotation["Subtype"].Name == "Widget" && (annotation["FT"].Name ?? annotation["Parent"]["FT"].Name) == "Btn";

    private static bool IsEmpty(double[] box) => box.Length == 4 && box[0] == box[2] && box[1] == box[3];
}
