using System.Xml.Linq;

namespace Publish.Import.Reading.Docx;

/// <summary>Elements by their local names: the namespaces of the transitional and the strict form differ, the names do not.</summary>
internal static class DocxXml
{
    public static string Name(this XElement element) => element.Name.LocalName;

    public static bool IsMath(this XElement element) => element.Name.NamespaceName.EndsWith("/math", StringComparison.Ordinal);

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static string? Value(this XElement? element, string attribute) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    /// <summary>The attribute <c>val</c> of a child, where nearly every property has its value.</summary>
    public static string? ChildValue(this XElement? element, string name) => element.Child(name).Value("val");

    /// <summary>Whether a property is there and not switched off; null where it is not there.</summary>
    public static bool? Switch(this XElement? properties, string name) => properties.Child(name) is { } element ? element.Value("val") is not ("0" or "false" or "off") : null;

    public static int? Number(string? text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The branch of alternate content that is read: the first with text in it, for one without may be a letter in an attribute only.</summary>
    public static XElement? Branch(XElement alternate)
    {
        XElement[] branches = [.. alternate.Elements().Where(e => e.Name() is "Choice" or "Fallback")];
        return branches.FirstOrDefault(b => b.Descendants().Any(e => e.Name() == "t" && e.Value.Length > 0)) ?? branches.FirstOrDefault();
    }
}
