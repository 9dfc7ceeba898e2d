using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>The numbers that a word processor shows before list items and headings (ISO/IEC 29500-1, 17.9).</summary>
internal sealed class DocxNumbering(XElement? numbering)
{
    private readonly Dictionary<(int List, int Level), int> _numbers = [];

    /// <summary>A paragraph as an item of a list; a heading stays one.</summary>
    /// <param name="label">What is shown before it, where that is more than a list's number or bullet.</param>
    public Line Numbered(Line line, int list, int level, out string? label)
    {
        foreach ((int List, int Level) deeper in _numbers.Keys.Where(k => k.List == list && k.Level > level).ToArray())
        {
            _numbers.Remove(deeper);
        }

        XElement? definition = DefinitionOf(list, level);
        int first = StartOf(list, level) ?? DocxXml.Number(definition.ChildValue("start")) ?? 1;
        int number = _numbers[(list, level)] = _numbers.TryGetValue((list, level), out int last) ? last + 1 : first;
        string? format = definition.ChildValue("numFmt");
        bool isBullet = format is null or "bullet" or "none";
        string shown = isBullet ? "" : Shown(definition!, list, level);
        bool isPlain = shown.Trim('.', ')', '(', '-', ' ', '\u06D4') == number.ToString(CultureInfo.InvariantCulture);
        label = isBullet || (isPlain && line.Kind == LineKind.Paragraph) || shown.Length == 0 ? null : shown;
        return line.Kind == LineKind.Paragraph && line.Region is null ? line with { Kind = LineKind.ListItem, Level = level, Number = isBullet ? null : number } : line;
    }

    private XElement? DefinitionOf(int list, int level)
    {
        XElement? instance = Instance(list);
        string? kind = instance.ChildValue("abstractNumId");
        XElement? own = instance.Children("lvlOverride").FirstOrDefault(o => DocxXml.Number(o.Value("ilvl")) == level).Child("lvl");
        return own ?? numbering.Children("abstractNum").FirstOrDefault(a => a.Value("abstractNumId") == kind).Children("lvl").FirstOrDefault(l => DocxXml.Number(l.Value("ilvl")) == level);
    }

    private int? StartOf(int list, int level) => DocxXml.Number(Instance(list).Children("lvlOverride").FirstOrDefault(o => DocxXml.Number(o.Value("ilvl")) == level).ChildValue("startOverride"));

    private XElement? Instance(int list) => numbering.Children("num").FirstOrDefault(n => DocxXml.Number(n.Value("numId")) == list);

    /// <summary>The label as it is shown: <c>%1</c> is the number of the first level.</summary>
    private string Shown(XElement definition, int list, int level)
    {
        string pattern = definition.ChildValue("lvlText") ?? "";
        var shown = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int of = pattern[++i] - '1';
                string? format = of == level ? definition.ChildValue("numFmt") : DefinitionOf(list, of).ChildValue("numFmt");
                shown.Append(ListLabels.Of(_numbers.GetValueOrDefault((list, of), 1), format));
            }
            else
            {
                shown.Append(pattern[i]);
            }
        }

        return shown.ToString().Trim();
    }
}
