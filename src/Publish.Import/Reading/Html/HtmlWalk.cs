using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Publish.Core.Source;
using Publish.Import.Tree;

namespace Publish.Import.Reading.Html;

/// <summary>One walk over a page, in the order of the document. Not by recursion: pages nest as deep as their makers like.</summary>
/// <param name="root">The element that holds the essay.</param>
internal sealed partial class HtmlWalk(SourceText source, IElement root)
{
    private readonly HtmlColumns _columns = new();
    private readonly HtmlTables _tables = new();
    private readonly List<string> _added = [];
    private readonly LineBuilder _lines = new();
    private readonly Stack<(INode Node, HtmlState State)> _open = new();
    private readonly ImmutableArray<Gone>.Builder _gone = ImmutableArray.CreateBuilder<Gone>();
    private HtmlState _state = HtmlState.Start;
    private SourceSpan _place = SourceSpan.StartOf(source);
    private int _breaks;
    private int _tableStart;
    private int? _number;
    private bool _itemOpen;

    public ImportedText Read(IElement body)
    {
        for (INode? at = body; at is not null;)
        {
            bool into = Enter(at);
            if (into && at.FirstChild is { } child)
            {
                _open.Push((at, _state));
                _state = StateIn((IElement)at);
                at = child;
                continue;
            }

            Leave(at);
            while (at is not null && at.NextSibling is null && _open.TryPop(out (INode Node, HtmlState State) parent))
            {
                at = parent.Node;
                EndLine(at is IElement e && HtmlElements.Blocks.Contains(e.LocalName));
                _state = parent.State;
                Leave(at);
            }

            at = at == body ? null : at?.NextSibling;
        }

        EndLine(isBlock: true);
        return new ImportedText(source, _lines.Lines) { Gone = _gone.ToImmutable(), Added = [.. _added] };
    }

    /// <returns>Whether what is inside is to be read.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            AddText(text.Data);
            return false;
        }

        if (node is not IElement element || HtmlElements.Ignored.Contains(element.LocalName))
        {
            return false;
        }

        if (element.LocalName is "br")
        {
            Break();
            return false;
        }

        bool isBlock = HtmlElements.Blocks.Contains(element.LocalName);
        EndLine(isBlock);
        if (element.SourceReference is { } reference && (isBlock || _lines.IsEmpty))
        {
            _place = new SourceSpan(source, Math.Clamp(reference.Position.Index, 0, source.Text.Length), 0);
        }

        return EnterElement(element);
    }

    private bool EnterElement(IElement element)
    {
        string? leftOut = HtmlElements.LeftOut(element.LocalName) ?? (HtmlElements.IsHidden(element) && !element.Contains(root) ? "hidden text" : null);
        if (leftOut is not null)
        {
            string text = HtmlText.Of(element);
            _gone.Add(new Gone(leftOut, _place, text, IsLeftOut: text.Length > 0 || element.LocalName is "iframe" or "audio" or "video" or "svg" or "object" or "embed"));
            _lines.Add(new TextPiece(" ", _state.Style, _state.Link));
            return false;
        }

        if (HtmlMarks.Read(element, _lines.Tail) is { } mark)
        {
            _breaks = 0;
            foreach (IElement inner in element.QuerySelectorAll("[id],[name]").Prepend(element))
            {
                AnchorsOf(inner).ForEach(_lines.AddAnchor);
            }

            _lines.Add(mark);
            return false;
        }

        return EnterText(element);
    }

    private bool EnterText(IElement element)
    {
        switch (element.LocalName)
        {
            case "img": AddPicture(element); return false;
            case "hr": _lines.AddBreak(_place); return false;
            case "math": AddEquation(element); return false;
            case "sup" or "sub" when element.ChildElementCount == 0:
                string text = TextDecoding.Clean(element.TextContent).Text;
                AddText(element.LocalName == "sup" ? RaisedText.Above(text) : RaisedText.Below(text));
                return false;
            case "li": EnterItem(element); break;
            case "table" when _tables.IsData(element):
                _tableStart = _lines.Count;
                _columns.StartTable();
                break;
            case "tr" when _state is { Kind: LineKind.TableRow, IsInCell: false }: _columns.StartRow(); break;
            case "td" or "th" when _state is { Kind: LineKind.TableRow, IsInCell: false }: AddCells(_columns.Skip()); break;
            case "rt" when element.ParentElement?.QuerySelector("rp") is null: AddSigns(" ("); break;
            case "q": AddSigns(IsLatin(element) ? "\u201C" : "\u201D"); break;
            case "s" or "strike" or "del": _lines.AddDoubt(StruckDoubt(HtmlText.Of(element))); break;
        }

        if (element.LocalName is "a" or "span")
        {
            AnchorsOf(element).ForEach(_lines.AddAnchor);
        }

        return true;
    }

    private void EnterItem(IElement element)
    {
        _itemOpen = true;
        _number = NumberOf(element);
        string? format = element.ParentElement?.GetAttribute("type") switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => null };
        if (_number is { } number && format is not null)
        {
            _gone.Add(new Gone("label of a list", _place, ListLabels.Of(number, format), IsLeftOut: true) { Counted = "" });
        }
    }

    /// <summary>Characters that browsers draw and the page does not have.</summary>
    private void AddSigns(string signs)
    {
        _added.Add(signs);
        _lines.Add(new TextPiece(signs, _state.Style, _state.Link));
    }

    private void AddCells(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _lines.Add(new CellEnd());
        }
    }

    private void AddEquation(IElement element)
    {
        _lines.Add(new TextPiece($" {Spaces.Fold(TextDecoding.Clean(new HtmlEquations(_added).Of(element)).Text)} "));
        string[] other = [.. element.QuerySelectorAll("annotation,annotation-xml").Where(a => a.ParentElement?.Closest("annotation,annotation-xml") is null).Select(HtmlText.Of)];
        _gone.AddRange(other.Select(text => new Gone("equation in another notation", _place, text, IsLeftOut: true)));
        _lines.AddDoubt(new Doubt(ImportRules.LostForm, "an equation of the source was written as a line of text", "compare it with the source; where its form matters, put a picture of it in"));
    }

    private static Doubt StruckDoubt(string text) => new(
        ImportRules.LostForm, $"the text \u201C{text[..Math.Min(text.Length, 40)]}\u201D is struck through in the source", "delete it where it was meant to go");

    private static bool IsLatin(IElement element) => !element.TextContent.Any(c => c is >= '\u0620' and <= '\u06FF');

    private HtmlState StateIn(IElement element)
    {
        HtmlState state = _state;
        string? region = state.Region ?? (element.Contains(root) ? null : HtmlRegions.NameOf(element) ?? HtmlRegions.NameOutside(element, root));
        LineRole role = region is null or HtmlRegions.Outside || state.Role != LineRole.Text ? HtmlRegions.RoleOf(element, region) : LineRole.Text;
        state = state with { Region = region, Role = state.Role == LineRole.Text && !element.Contains(root) ? role : state.Role };
        if (element.LocalName is not ("a" or "span") && AnchorsOf(element) is { Count: > 0 } anchors && !element.Contains(root))
        {
            state = state with { Anchors = state.Anchors.AddRange(anchors) };
        }

        if (element.GetAttribute("lang") is { } language && Tag().IsMatch(language) && !element.Contains(root))
        {
            state = state with { Language = language == "ur" ? null : language };
        }

        return StateOf(element.LocalName, element, state);
    }

    private HtmlState StateOf(string name, IElement element, HtmlState state) => name switch
    {
        "b" or "strong" => state with { Style = SourceStyle.Strong },
        "i" or "em" or "cite" => state with { Style = state.Style == SourceStyle.Strong ? SourceStyle.Strong : SourceStyle.Emphasis },
        "a" => state with { Link = WebAddresses.Checked(element.GetAttribute("href")) },
        "caption" => state with { Kind = LineKind.Paragraph },
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => state with { Kind = LineKind.Heading, Level = name[1] - '0', Style = SourceStyle.Plain },
        "blockquote" => state with { Kind = LineKind.Quotation, Level = state.Kind == LineKind.Quotation ? state.Level + 1 : 1 },
        "p" when state.Kind == LineKind.Quotation => state with { Level = 1 },
        "ul" or "ol" => state with { Lists = state.Lists + 1 },
        "li" => state with { Kind = LineKind.ListItem, Level = Math.Max(0, state.Lists - 1) },
        "pre" or "xmp" or "listing" or "plaintext" => state with { IsPreformatted = true },
        "table" when _tables.IsData(element) => state with { Kind = LineKind.TableRow },
        "table" when !state.IsInCell => state with { IsInTable = true },
        "td" or "th" when state.Kind == LineKind.TableRow => state with { IsInCell = true },
        _ => state,
    };

    private void Leave(INode node)
    {
        switch ((node as IElement)?.LocalName)
        {
            case "td" or "th" when _state is { Kind: LineKind.TableRow, IsInCell: false }: LeaveCell((IElement)node); break;
            case "tr" when _state is { Kind: LineKind.TableRow, IsInCell: false }:
                AddCells(_columns.Skip());
                _lines.End(Like() with { Kind = LineKind.TableRow });
                break;
            case "table" when _lines.Count > _tableStart && _tables.IsData((IElement)node): _lines.PadRows(_tableStart); break;
            case "rt" when node.ParentElement?.QuerySelector("rp") is null: AddSigns(")"); break;
            case "q": AddSigns(IsLatin((IElement)node) ? "\u201D" : "\u201C"); break;
        }
    }

    private void LeaveCell(IElement cell)
    {
        int columns = HtmlTables.Span(cell, "colspan");
        _columns.AddCell(columns, HtmlTables.Span(cell, "rowspan"));
        AddCells(columns);
    }

    private void AddText(string data)
    {
        string text = TextDecoding.Clean(data).Text;
        _breaks = string.IsNullOrWhiteSpace(text) ? _breaks : 0;
        string[] lines = (_state.IsPreformatted && !_state.IsInCell) || (_state.Kind == LineKind.Quotation && _lines.IsEmpty && HtmlVerse.AreLines(text)) ? text.Split('\n') : [text];
        for (int i = 0; i < lines.Length; i++)
        {
            EndLine(isBlock: i > 0, part: i > 0 && string.IsNullOrWhiteSpace(lines[i - 1]));
            string? language = _state.Language is { } tag && HtmlTables.Speaks(tag, lines[i]) ? tag : null;
            _lines.Add(new TextPiece(lines[i], _state.Style, _state.Link, language));
        }
    }

    private void AddPicture(IElement image)
    {
        string alt = Spaces.Fold(TextDecoding.Clean(image.GetAttribute("alt") ?? "").Text);
        string name = alt.Length > 0 ? alt : TextDecoding.Clean(Path.GetFileName(image.GetAttribute("src") ?? "")).Text;
        if (alt.Length == 0)
        {
            _gone.Add(new Gone("picture", _place, name, IsLeftOut: true) { Counted = "" });
        }

        if (_state.Region is null)
        {
            _lines.AddDoubt(new Doubt(ImportRules.LeftOutPicture, $"a picture was before this in the source: \u201C{name[..Math.Min(name.Length, 80)]}\u201D", "put it into the book\u2019s folder, and write ![what it shows](file)"));
        }
    }

    /// <summary>A line end in the text; a second one ends the paragraph.</summary>
    private void Break()
    {
        if (_state.IsInCell)
        {
            _lines.Add(new TextPiece(" "));
            return;
        }

        EndLine(isBlock: true, part: ++_breaks > 1);
    }

    private void EndLine(bool isBlock, bool part = true)
    {
        if (!isBlock)
        {
            return;
        }

        if (_state.IsInCell || (_state.Kind == LineKind.TableRow && !_lines.IsEmpty))
        {
            _lines.Add(new TextPiece(" "));
            return;
        }

        if (_lines.End(Like()) && _state.Kind == LineKind.ListItem)
        {
            _itemOpen = false;
        }

        if (part)
        {
            _lines.Part();
        }
    }

    private Line Like() => new([], _place)
    {
        Kind = _state.Kind,
        Level = _state.Level,
        Number = _state.Kind == LineKind.ListItem ? _number : null,
        Continues = _state.Kind == LineKind.ListItem && !_itemOpen,
        Region = _state.Region,
        Role = _state.Role,
        Anchors = _state.Anchors,
        IsInTable = _state.IsInTable,
    };

    private static int? NumberOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        int number = Attribute(list, "start") ?? 1;
        foreach (IElement before in list.Children.Where(c => c.LocalName == "li"))
        {
            number = Attribute(before, "value") ?? number;
            if (before == item)
            {
                break;
            }

            number++;
        }

        return number;
    }

    private static int? Attribute(IElement element, string name) => int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value < 1000 ? value : null;

    private static List<string> AnchorsOf(IElement element) => [.. new[] { element.Id, element.GetAttribute("name") }.OfType<string>().Where(n => n.Length is > 0 and < 100)];

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Tag();
}
