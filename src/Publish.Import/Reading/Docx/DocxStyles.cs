using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Docx;

/// <summary>What the styles and lists of a file mean.</summary>
internal sealed class DocxStyles
{
    private const int MaxBase = 12;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int List, int Level), int> _numbers = [];
    private readonly NumberingDefinitionsPart? _numbering;

    public DocxStyles(MainDocumentPart main)
    {
        _numbering = main.NumberingDefinitionsPart;
        foreach (Style style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            _styles.TryAdd(style.StyleId?.Value ?? "", style);
        }
    }

    public Line LineOf(ParagraphProperties? properties, Line line)
    {
        string[] names = [.. NamesOf(properties?.ParagraphStyleId?.Val?.Value)];
        if (names.Contains("title"))
        {
            return line with { Kind = LineKind.Heading, Level = 1, Role = LineRole.Title };
        }

        if (LevelOf(properties, names) is { } level)
        {
            return line with { Kind = LineKind.Heading, Level = level };
        }

        if (names.Any(n => n is "quote" or "intense quote"))
        {
            return line with { Kind = LineKind.Quotation };
        }

        return properties?.NumberingProperties is { NumberingId.Val.Value: > 0 and int list } numbering ? ItemOf(line, list, Math.Clamp(numbering.NumberingLevelReference?.Val?.Value ?? 0, 0, 8)) : line;
    }

    /// <summary>The names of a style and of those that it is based on, in small letters.</summary>
    private IEnumerable<string> NamesOf(string? id)
    {
        for (int i = 0; i < MaxBase && id is not null && _styles.TryGetValue(id, out Style? style); i++)
        {
            yield return style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? LevelOf(ParagraphProperties? properties, string[] names)
    {
        if (properties?.OutlineLevel?.Val?.Value is { } outline && outline is >= 0 and < 9)
        {
            return outline + 1;
        }

        string? heading = names.FirstOrDefault(n => n.StartsWith("heading ", StringComparison.Ordinal));
        return heading is [.., >= '1' and <= '9' and var digit] ? digit - '0' : names.Contains("subtitle") ? 2 : null;
    }

    private Line ItemOf(Line line, int list, int level)
    {
        foreach ((int List, int Level) deeper in _numbers.Keys.Where(k => k.List == list && k.Level > level).ToArray())
        {
            _numbers.Remove(deeper);
        }

        int number = _numbers[(list, level)] = _numbers.GetValueOrDefault((list, level)) + 1;
        return line with { Kind = LineKind.ListItem, Level = level, Number = IsBullet(list, level) ? null : number };
    }

    private bool IsBullet(int list, int level)
    {
        int? kind = _numbering?.Numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == list)?.AbstractNumId?.Val?.Value;
        Level? definition = _numbering?.Numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == kind)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
        return definition?.NumberingFormat?.Val?.Value is not { } format || format == NumberFormatValues.Bullet || format == NumberFormatValues.None;
    }
}
