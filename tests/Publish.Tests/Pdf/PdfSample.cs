using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Objects;
using Publish.Tests.Text;
using Publish.Text.Paragraphs;

namespace Publish.Tests.Pdf;

/// <summary>Builds small paged books by hand, without layout, and writes them.</summary>
internal sealed class PdfSample
{
    public const double Width = 200;
    public const double Height = 300;

    private readonly List<Page> _pages = [];
    private readonly List<PageItem> _items = [];
    private readonly List<LinkArea> _links = [];

    public StructureElement Root { get; } = new(StructureRole.Document, null);

    public List<OutlineEntry> Outline { get; } = [];

    public Dictionary<string, Destination> Destinations { get; } = [];

    public DiagnosticBag Diagnostics { get; } = new();

    public BindingSide Binding { get; init; } = BindingSide.Right;

    public string Title { get; init; } = "Toy";

    public StructureElement Element(StructureRole role, StructureElement? parent = null) => new(role, parent ?? Root);

    /// <summary>Words of the toy font in one segment from <paramref name="x"/> on, each with one space after it but the last.</summary>
    public PdfSample Text(StructureElement? element, double x, double baseline, string text, TextDirection direction = TextDirection.RightToLeft, double spaceExtra = 0, TextStyle? style = null)
    {
        style ??= ToyFont.Style();
        string[] words = text.Split(' ');
        var runs = new List<PlacedRun>();
        double pen = 0;
        IEnumerable<int> visual = Enumerable.Range(0, words.Length);
        foreach (int i in direction == TextDirection.RightToLeft ? visual.Reverse() : visual)
        {
            bool isLast = i == words.Length - 1;
            string word = isLast ? words[i] : words[i] + " ";
            var run = new GlyphRun(ToyFont.Shape(word, direction), new TextRange(0, word.Length), style, 1, (byte)(direction == TextDirection.RightToLeft ? 1 : 0), 0);
            runs.Add(new PlacedRun(run, new Pt(pen), new Pt(isLast ? 0 : spaceExtra)));
            pen += run.Advance.Value + (isLast ? 0 : spaceExtra);
        }

        return Line(element, x, baseline, direction, [.. runs]);
    }

    /// <summary>A line of one segment.</summary>
    public PdfSample Line(StructureElement? element, double x, double baseline, TextDirection direction, ImmutableArray<PlacedRun> runs) =>
        Item(new TextLine(new Pt(x), new Pt(baseline), direction, [new TextSegment(element, runs)]) { Artifact = ArtifactKind.Pagination });

    public PdfSample Item(PageItem item)
    {
        _items.Add(item);
        return this;
    }

    public PdfSample Link(StructureElement element, PageLinkTarget target, string contents = "Go")
    {
        _links.Add(new LinkArea(Box(10, 20, 30, 40), element, target, contents));
        return this;
    }

    public PdfSample EndPage(string? folio = null)
    {
        int index = _pages.Count;
        PageSide side = index % 2 == 0 ? PageSide.Recto : PageSide.Verso;
        _pages.Add(new Page(index, folio ?? Numerals.Format(index + 1, NumeralSystem.Urdu), side, new Pt(Width), new Pt(Height), [.. _items], [.. _links]));
        _items.Clear();
        _links.Clear();
        return this;
    }

    public static Rectangle Box(double left, double top, double right, double bottom) => new(new Pt(left), new Pt(top), new Pt(right), new Pt(bottom));

    public PagedBook ToBook() => new(
        new DocumentInfo(
            Title, ["A. Author", "B. Author"], "Subject", ["one", "two"], Language.Urdu, Binding, "urn:toy", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "Publish"),
        [.. _pages],
        [.. Outline],
        Root,
        Destinations.ToFrozenDictionary(),
        []);

    /// <summary>The file as readers get it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        PdfExporter.WriteScreen(ToBook(), stream, Diagnostics);
        return stream.ToArray();
    }

    /// <summary>The file uncompressed, one byte a character.</summary>
    public string ToReadable()
    {
        using var stream = new MemoryStream();
        PdfExporter.Write(ToBook(), stream, new PdfOptions(PdfSyntax.Readable), Diagnostics);
        return Encoding.Latin1.GetString(stream.ToArray());
    }
}
