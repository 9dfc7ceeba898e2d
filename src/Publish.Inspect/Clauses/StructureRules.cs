using System.Text.RegularExpressions;
using Publish.Inspect.Reading;

namespace Publish.Inspect.Clauses;

/// <summary>ISO 19005-2, 6.7 to 6.11: tags, languages, and what may not be in the file at all.</summary>
internal static partial class StructureRules
{
    public static readonly Rule[] All =
    [
        new("6.7.2.2-1", "The catalog says that the content is marked", IsMarked),
        new("6.7.3.3-1", "There is a structure tree", HasTree),
        new("6.7.3.4-1", "Structure types are standard, or mapped to such", UnknownTypes),
        new("6.7.3.4-2", "The role map does not go in circles", CircularTypes),
        new("6.7.3.4-3", "Standard types are not remapped", RemappedTypes),
        new("6.7.4-1", "Languages are language tags", d => LanguageFlaws(d, mayBeEmpty: true)),
        new("6.8-2", "File specifications with embedded files have F and UF", d => d.Dictionaries.Where(n => n["EF"].Exists && (!n["F"].Exists || !n["UF"].Exists)).Select(n => Flaw.At(n, "the file specification has no F or no UF"))),
        new("6.8-5", "Embedded files are PDF/A-1 or PDF/A-2", d => d.Dictionaries.Where(n => n["EF"].Exists).Select(n => Flaw.At(n, "an embedded file is not looked into"))),
        new("6.9-1", "Configurations of optional content have a name", d => Configurations(d).Where(c => string.IsNullOrEmpty(c["Name"].Text)).Select(c => Flaw.At(c, "the configuration has no name"))),
        new("6.9-2", "These names are unique", d => Configurations(d).GroupBy(c => c["Name"].Text).Where(g => g.Key is not null && g.Count() > 1).Select(g => Flaw.At(g.First(), $"two configurations are called {g.Key}"))),
        new("6.9-3", "An order of optional content names every group", OrderFlaws),
        new("6.9-4", "Configurations have no AS", d => Configurations(d).Where(c => c["AS"].Exists).Select(c => Flaw.At(c, "the configuration has AS"))),
        new("6.10-1", "There are no alternate presentations", d => Flaw.Unless(!d.Catalog["Names"]["AlternatePresentations"].Exists, "the names have AlternatePresentations", d.Catalog.Object)),
        new("6.10-2", "Pages have no presentation steps", d => d.Pages.Where(p => p.Node["PresSteps"].Exists).Select(p => Flaw.At(p.Node, "the page has PresSteps", p.Number))),
        new("6.11-1", "The catalog has no requirements", d => Flaw.Unless(!d.Catalog["Requirements"].Exists, "the catalog has Requirements", d.Catalog.Object)),
    ];

    public static IEnumerable<Flaw> IsMarked(Document document) => Flaw.Unless(document.Catalog["MarkInfo"]["Marked"].Boolean == true, "MarkInfo does not say Marked true", document.Catalog.Object);

    public static IEnumerable<Flaw> HasTree(Document document) => Flaw.Unless(document.Catalog["StructTreeRoot"].Dictionary is not null, "there is no structure tree", document.Catalog.Object);

    public static IEnumerable<Flaw> UnknownTypes(Document document)
        => document.Structure.Elements.Where(e => !StandardTypes.Contains(e.StandardType)).Select(e => Flaw.At(e.Node, $"{e.Type} is no standard type, and is not mapped to one"));

    public static IEnumerable<Flaw> CircularTypes(Document document)
    {
        Node map = document.Structure.Root["RoleMap"];
        return map.Keys.Where(k => map[k].Name == k || !EndsFrom(map, k)).Select(k => Flaw.At(map, $"the role map leads from {k} back to it"));
    }

    public static IEnumerable<Flaw> RemappedTypes(Document document)
    {
        Node map = document.Structure.Root["RoleMap"];
        return map.Keys.Where(k => StandardTypes.Contains(k) && map[k].Name != k).Select(k => Flaw.At(map, $"the standard type {k} is mapped to {map[k].Name}"));
    }

    public static IEnumerable<Node> Configurations(Document document) => document.Catalog["OCProperties"]["Configs"].Items.Prepend(document.Catalog["OCProperties"]["D"]).Where(c => c.Dictionary is not null);

    public static IEnumerable<Flaw> LanguageFlaws(Document document, bool mayBeEmpty)
        => document.Structure.Elements.Select(e => e.Node)
            .Concat(document.Contents.SelectMany(c => c.Sequences.Select(s => s.Properties)))
            .Prepend(document.Catalog)
            .Where(n => n["Lang"].Text is { } tag && !(mayBeEmpty && tag.Length == 0) && !LanguageTag().IsMatch(tag))
            .Select(n => Flaw.At(n, $"“{n["Lang"].Text}” is no language tag"));

    /// <summary>Whether following the map from a type comes to an end.</summary>
    private static bool EndsFrom(Node map, string type)
    {
        var seen = new HashSet<string>();
        for (string? at = type; at is not null && !StandardTypes.Contains(at); at = map[at].Name)
        {
            if (!seen.Add(at))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Flaw> OrderFlaws(Document document)
    {
        int[] groups = [.. document.Catalog["OCProperties"]["OCGs"].Items.Select(g => g.Object)];
        return Configurations(document).Where(c => c["Order"].IsArray && groups.Except(GroupsIn(c["Order"], 0)).Any()).Select(c => Flaw.At(c, "the order leaves out a group"));
    }

    private static IEnumerable<int> GroupsIn(Node order, int depth)
        => depth > 20 ? [] : order.Items.SelectMany(i => i.IsArray ? GroupsIn(i, depth + 1) : i["Type"].Name == "OCG" ? [i.Object] : Enumerable.Empty<int>());

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
