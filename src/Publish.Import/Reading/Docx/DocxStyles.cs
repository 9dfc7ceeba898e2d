using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>What the styles of a file mean.</summary>
internal sealed class DocxStyles
{
    private const int MaxBase = 12;
    private const string Contents = "table of contents";

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly DocxNumbering _numbering;

    public DocxStyles(XElement? styles, XElement? numbering)
    {
        _numbering = new DocxNumbering(numbering);
        foreach (XElement style in styles.Children("style"))
        {
            _styles.TryAdd(style.Value("styleId") ?? "", style);
        }
    }

    /// <summary>What a paragraph is by its properties.</summary>
    /// <param name="label">The number that a program shows before it and the manuscript format does not have, or null.</param>
    public Line LineOf(XElement? properties, Line line, out string? label)
    {
        XElement[] chain = [.. Chain(properties.ChildValue("pStyle"))];
        string[] names = [.. chain.Select(NameOf)];
        line = names.Contains("title") ? line with { Kind = LineKind.Heading, Level = 1, Role = LineRole.Title }
            : LevelOf(properties, names) is { } level ? line with { Kind = LineKind.Heading, Level = level }
            : names.Any(n => n.StartsWith("toc ", StringComparison.Ordinal)) ? line with { Region = Contents }
            : names.Any(n => n is "quote" or "intense quote") ? line with { Kind = LineKind.Quotation }
            : line;
        XElement? numbering = properties.Child("numPr") ?? chain.Select(s => s.Child("pPr").Child("numPr")).FirstOrDefault(n => n is not null);
        label = null;
        return DocxXml.Number(numbering.ChildValue("numId")) is > 0 and int list ? _numbering.Numbered(line, list, Math.Clamp(DocxXml.Number(numbering.ChildValue("ilvl")) ?? 0, 0, 8), out label) : line;
    }

    /// <summary>Whether a run has a property, by itself or by its style.</summary>
    public bool IsOn(XElement? properties, string name) =>
        properties.Switch(name) ?? Chain(properties.ChildValue("rStyle")).Select(s => s.Child("rPr").Switch(name)).FirstOrDefault(s => s is not null) ?? false;

    public static bool IsContents(XElement? properties) => properties.Child("docPartObj").ChildValue("docPartGallery") == "Table of Contents";

    private static string NameOf(XElement style) => style.ChildValue("name")?.ToLowerInvariant() ?? "";

    /// <summary>A style and those that it is based on.</summary>
    private IEnumerable<XElement> Chain(string? id)
    {
        for (int i = 0; i < MaxBase && id is not null && _styles.TryGetValue(id, out XElement? style); i++)
        {
            yield return style;
            id = style.ChildValue("basedOn");
        }
    }

    private static int? LevelOf(XElement? properties, string[] names)
    {
        if (DocxXml.Number(properties.ChildValue("outlineLvl")) is { } outline and >= 0 and < 9)
        {
            return outline + 1;
        }

        string? heading = names.FirstOrDefault(n => n.StartsWith("heading ", StringComparison.Ordinal));
        return heading is [.., >= '1' and <= '9' and var digit] ? digit - '0' : names.Contains("subtitle") ? 2 : null;
    }
}
