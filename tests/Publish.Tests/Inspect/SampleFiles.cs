using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Export;
using Publish.Pdf.Objects;
using Publish.Pdf.Press;
using Publish.Tests.Pdf;
using Publish.Tests.Pdf.Images;

namespace Publish.Tests.Inspect;

/// <summary>Small files with one of everything, as the exporter writes them, that keep all that they claim.</summary>
internal static class SampleFiles
{
    private const string Word = "\u06A9\u062A\u0627\u0628";

    private static readonly Lazy<string> ScreenText = new(() => Encoding.Latin1.GetString(WriteScreen(PdfSyntax.Readable)));
    private static readonly Lazy<string> PressText = new(() => Encoding.Latin1.GetString(WritePress(PdfSyntax.Readable)));

    public static EditablePdf Screen => new(ScreenText.Value);

    public static EditablePdf Press => new(PressText.Value);

    public static byte[] WriteScreen(PdfSyntax syntax)
    {
        PdfSample sample = Build();
        using var stream = new MemoryStream();
        PdfExporter.Write(sample.ToBook(), stream, new PdfOptions(syntax), sample.Diagnostics);
        return stream.ToArray();
    }

    public static byte[] WritePress(PdfSyntax syntax)
    {
        PdfSample sample = Build();
        using var stream = new MemoryStream();
        PressWriter.Write(sample.ToBook(), PressSettings.Default with { Bleed = 25.4, CropMarks = true, Safety = 0, Gutter = 0 }, _ => [255, 0, 0, 255, 0, 0, 255, 0, 0], stream, syntax, sample.Diagnostics);
        return stream.ToArray();
    }

    private static PdfSample Build()
    {
        var sample = new PdfSample();
        StructureElement section = sample.Element(StructureRole.Section);
        sample.Text(sample.Element(StructureRole.Heading1, section), 20, 20, Word);
        StructureElement paragraph = sample.Element(StructureRole.Paragraph, section);
        sample.Text(paragraph, 60, 40, Word + " " + Word);
        StructureElement link = sample.Element(StructureRole.Link, sample.Element(StructureRole.Reference, paragraph));
        sample.Text(link, 20, 40, Word).Link(link, new UriTarget("https://example.org/"));
        AddList(sample, section);
        AddTable(sample, section);
        var figure = new StructureElement(StructureRole.Figure, section) { AlternativeText = "a red square" };
        sample.Item(new ImageItem(figure, PdfSample.Box(50, 120, 51, 121), new ImageFile("a.png", "image/png", 3, 1, Red.ToBytes())));
        sample.Text(new StructureElement(StructureRole.Note, section) { Id = "n1" }, 20, 200, Word);
        sample.Text(new StructureElement(StructureRole.Note, section) { Id = "n2" }, 20, 220, Word);
        sample.Text(null, 20, 280, Word).EndPage("1");
        sample.Text(sample.Element(StructureRole.Heading2, section), 20, 20, Word);
        sample.Text(new StructureElement(StructureRole.Span, sample.Element(StructureRole.Paragraph, section)) { Language = Language.English }, 20, 40, "book", TextDirection.LeftToRight).EndPage("2");
        sample.Destinations.Add("one", new Destination(0, new Pt(20)));
        sample.Outline.Add(new OutlineEntry("One", "one", []));
        return sample;
    }

    private static PngBuilder Red => new PngBuilder().Header(3, 1, 8, 2).Rows(0, 255, 0, 0, 255, 0, 0, 255, 0, 0);

    private static void AddList(PdfSample sample, StructureElement section)
    {
        var list = new StructureElement(StructureRole.List, section) { Numbering = ListNumbering.Decimal };
        StructureElement item = sample.Element(StructureRole.ListItem, list);
        sample.Text(sample.Element(StructureRole.Label, item), 80, 60, Word).Text(sample.Element(StructureRole.ListBody, item), 20, 60, Word);
    }

    private static void AddTable(PdfSample sample, StructureElement section)
    {
        StructureElement table = sample.Element(StructureRole.Table, section);
        foreach (StructureRole role in new[] { StructureRole.TableHeader, StructureRole.TableData })
        {
            StructureElement row = sample.Element(StructureRole.TableRow, table);
            sample.Text(sample.Element(role, row), 80, role == StructureRole.TableHeader ? 80 : 100, Word).Text(sample.Element(role, row), 20, role == StructureRole.TableHeader ? 80 : 100, Word);
        }
    }
}
