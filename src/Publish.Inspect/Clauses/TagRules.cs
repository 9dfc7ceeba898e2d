using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 14289-1, 7.2 to 7.9: languages, figures, headings, tables, lists and notes.</summary>
internal static class TagRules
{
    private static readonly string[] TableParts = ["TR", "THead", "TBody", "TFoot", "Caption"];
    private static readonly string[] Cells = ["TH", "TD"];

    public static readonly Rule[] All =
    [
        new("7.2-2", "The outline is of a known language", d => Flaw.Unless(HasLanguage(d) || !d.Catalog["Outlines"]["First"].Exists, "the outline is of no known language", d.Catalog.Object)) { Matterhorn = "11-003" },
        Holds("7.2-3", "Table", TableParts),
        Stands("7.2-4", "TR", "Table", "THead", "TBody", "TFoot"),
        Stands("7.2-5", "THead", "Table"),
        Stands("7.2-6", "TBody", "Table"),
        Stands("7.2-7", "TFoot", "Table"),
        Stands("7.2-8", "TH", "TR"),
        Stands("7.2-9", "TD", "TR"),
        Holds("7.2-10", "TR", Cells),
        new("7.2-11", "A table has one THead at most", d => Of(d, "Table", e => Count(e, "THead") > 1, "the table has more than one THead")),
        new("7.2-12", "A table has one TFoot at most", d => Of(d, "Table", e => Count(e, "TFoot") > 1, "the table has more than one TFoot")),
        new("7.2-13", "A table with a TFoot has a TBody", d => Of(d, "Table", e => Count(e, "TFoot") > 0 && Count(e, "TBody") == 0, "the table has a TFoot and no TBody")),
        new("7.2-14", "A table with a THead has a TBody", d => Of(d, "Table", e => Count(e, "THead") > 0 && Count(e, "TBody") == 0, "the table has a THead and no TBody")),
        new("7.2-16", "A table's caption comes first or last", d => Of(d, "Table", e => e.Children.Skip(1).SkipLast(1).Any(c => c.StandardType == "Caption"), "the caption stands within the table")),
        Stands("7.2-17", "LI", "L") with { Matterhorn = "09-005" },
        Stands("7.2-18", "LBody", "LI") with { Matterhorn = "09-005" },
        Holds("7.2-19", "L", "L", "LI", "Caption") with { Matterhorn = "09-005" },
        Holds("7.2-20", "LI", "Lbl", "LBody") with { Matterhorn = "09-005" },
        Spoken("7.2-21", "ActualText"),
        Spoken("7.2-22", "Alt"),
        Spoken("7.2-23", "E"),
        new("7.2-24", "The words of annotations are of a known language", d => HasLanguage(d) ? [] : d.Annotations.Where(a => a.Annotation["Contents"].Exists && !a.Annotation["Lang"].Exists && d.Structure.ByAnnotation.GetValueOrDefault(a.Annotation.Object)?.Language is null).Select(a => Flaw.At(a.Annotation, "Contents is of no known language", a.Page.Number))) { Matterhorn = "11-004" },
        new("7.2-25", "The words of fields are of a known language", d => HasLanguage(d) ? [] : AnnotationRules.Fields(d).Where(f => f["TU"].Exists && !f["Lang"].Exists && d.Structure.ByAnnotation.GetValueOrDefault(f.Object)?.Language is null).Select(f => Flaw.At(f, "TU is of no known language"))) { Matterhorn = "11-005" },
        Stands("7.2-26", "TOCI", "TOC") with { Matterhorn = "09-006" },
        Holds("7.2-27", "TOC", "TOC", "TOCI", "Caption") with { Matterhorn = "09-006" },
        new("7.2-28", "The caption of contents comes first", d => Of(d, "TOC", e => e.Children.Skip(1).Any(c => c.StandardType == "Caption"), "the caption is not first")),
        new("7.2-29", "Languages are language tags", d => StructureRules.LanguageFlaws(d, mayBeEmpty: false)) { Matterhorn = "11-007" },
        new("7.2-33", "The metadata are of a known language", d => Flaw.Unless(HasLanguage(d) || d.Xmp?.HasTextOfNoLanguage != true, "a text of the metadata is of no known language", MetadataRules.Place(d))) { Matterhorn = "11-006" },
        new("7.2-34", "The text of pages is of a known language", TextFlaws) { Matterhorn = "11-001" },
        Holds("7.2-36", "THead", "TR"),
        Holds("7.2-37", "TBody", "TR"),
        Holds("7.2-38", "TFoot", "TR"),
        new("7.2-39", "A table has one caption at most", d => Of(d, "Table", e => Count(e, "Caption") > 1, "the table has more than one caption")),
        new("7.2-40", "The caption of a list comes first", d => Of(d, "L", e => e.Children.Skip(1).Any(c => c.StandardType == "Caption"), "the caption is not first")),
        new("7.2-42", "The rows of a table have as many columns", d => Of(d, "Table", e => !TableGrid.Of(e).IsEven, "the rows have different numbers of columns")) { Matterhorn = "09-004" },
        new("7.3-1", "Figures have an alternative text", d => Of(d, "Figure", e => string.IsNullOrWhiteSpace(e.Node["Alt"].Text) && !e.Node["ActualText"].Exists, "the figure has no alternative text")) { Matterhorn = "13-004" },
        new("7.4.2-1", "Headings begin with H1 and leave out no level", HeadingFlaws) { Matterhorn = "14-002 14-003" },
        new("7.4.4-1", "No element holds two H", d => d.Structure.Elements.Where(e => Count(e, "H") > 1).Select(e => Flaw.At(e.Node, "the element holds more than one H"))) { Matterhorn = "14-006" },
        new("7.4.4-2", "H and H1 to H6 do not stand in one file", d => d.Structure.Elements.Any(e => LevelOf(e) > 0) ? Of(d, "H", _ => true, "an H stands among numbered headings") : []) { Matterhorn = "14-007" },
        new("7.5-1", "Header cells have a scope, or are named by those they head", d => Of(d, "Table", e => TableGrid.Of(e).HasUnscopedHeaders, "a header cell has no scope")) { Matterhorn = "15-003" },
        new("7.7-1", "Formulas have an alternative text", d => Of(d, "Formula", e => string.IsNullOrWhiteSpace(e.Node["Alt"].Text) && !e.Node["ActualText"].Exists, "the formula has no alternative text")) { Matterhorn = "17-002" },
        new("7.9-1", "Notes have an ID", d => Of(d, "Note", e => string.IsNullOrEmpty(e.Node["ID"].Text), "the note has no ID")) { Matterhorn = "19-003" },
        new("7.9-2", "The IDs of notes are unique", d => d.Structure.Elements.Where(e => e.StandardType == "Note" && e.Node["ID"].Exists).GroupBy(e => e.Node["ID"].Text).Where(g => g.Count() > 1).Select(g => Flaw.At(g.Last().Node, $"two notes have the ID {g.Key}"))) { Matterhorn = "19-004" },
    ];

    private static bool HasLanguage(Document document) => !string.IsNullOrEmpty(document.Catalog["Lang"].Text);

    private static int Count(TaggedElement element, string type) => element.Children.Count(c => c.StandardType == type);

    private static IEnumerable<Flaw> Of(Document document, string type, Func<TaggedElement, bool> isWrong, string message)
        => document.Structure.Elements.Where(e => e.StandardType == type && isWrong(e)).Select(e => Flaw.At(e.Node, message));

    private static Rule Holds(string id, string type, params string[] kids)
        => new(id, $"{type} holds only {string.Join(", ", kids)}", d => d.Structure.Elements.Where(e => e.StandardType == type)
            .SelectMany(e => e.Children.Where(c => !kids.Contains(c.StandardType)).Select(c => Flaw.At(c.Node, $"{type} holds a {c.Type}")))) { Matterhorn = "09-004" };

    private static Rule Stands(string id, string type, params string[] parents)
        => new(id, $"{type} stands in {string.Join(", ", parents)}", d => Of(d, type, e => !parents.Contains(e.Parent?.StandardType), $"{type} stands elsewhere than in {string.Join(", ", parents)}")) { Matterhorn = "09-004" };

    private static Rule Spoken(string id, string key)
        => new(id, $"Each {key} is of a known language", d => HasLanguage(d) ? [] : d.Structure.Elements.Where(e => e.Node[key].Exists && e.Language is null).Select(e => Flaw.At(e.Node, $"{key} is of no known language"))) { Matterhorn = "11-002" };

    private static IEnumerable<Flaw> TextFlaws(Document document)
        => HasLanguage(document) ? [] : document.Contents
            .Where(c => c.Texts.Any(t => t.Sequence is { IsWithinArtifact: false } s && !s.Chain.Any(x => x.Properties["Lang"].Exists || LanguageOf(document, c, x) is not null)))
            .Select(c => new Flaw("text is of no known language", c.Page.Node.Object, c.Page.Number));

    private static string? LanguageOf(Document document, PageContent content, MarkedSequence sequence)
        => document.Structure.ByContent.GetValueOrDefault((sequence.Stream == 0 ? content.Page.Node.Object : sequence.Stream, sequence.Number ?? -1))?.Language;

    private static IEnumerable<Flaw> HeadingFlaws(Document document)
    {
        int last = 0;
        foreach (TaggedElement element in document.Structure.Elements)
        {
            int level = LevelOf(element);
            if (level > last + 1)
            {
                yield return Flaw.At(element.Node, last == 0 ? $"the first heading is of level {level}" : $"a heading of level {level} follows one of level {last}");
            }

            last = level > 0 ? level : last;
        }
    }

    private static int LevelOf(TaggedElement element) => element.StandardType is ['H', >= '1' and <= '6' and var digit] ? digit - '0' : 0;
}
