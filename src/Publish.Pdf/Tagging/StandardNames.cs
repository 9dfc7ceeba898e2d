using Publish.Layout.Pages;

namespace Publish.Pdf.Tagging;

/// <summary>The standard structure types of ISO 32000-1, 14.8.4, and the values of standard attributes (14.8.5).</summary>
internal static class StandardNames
{
    public static string Of(StructureRole role) => role switch
    {
        StructureRole.Document => "Document",
        StructureRole.Part => "Part",
        StructureRole.Section => "Sect",
        StructureRole.Div => "Div",
        StructureRole.Paragraph => "P",
        StructureRole.Heading1 => "H1",
        StructureRole.Heading2 => "H2",
        StructureRole.Heading3 => "H3",
        StructureRole.Heading4 => "H4",
        StructureRole.BlockQuote => "BlockQuote",
        StructureRole.List => "L",
        StructureRole.ListItem => "LI",
        StructureRole.Label => "Lbl",
        StructureRole.ListBody => "LBody",
        StructureRole.Table => "Table",
        StructureRole.TableRow => "TR",
        StructureRole.TableHeader => "TH",
        StructureRole.TableData => "TD",
        StructureRole.Figure => "Figure",
        StructureRole.Caption => "Caption",
        StructureRole.TableOfContents => "TOC",
        StructureRole.TableOfContentsItem => "TOCI",
        StructureRole.Index => "Index",
        StructureRole.Reference => "Reference",
        StructureRole.Note => "Note",
        StructureRole.Link => "Link",
        StructureRole.Span => "Span",
        StructureRole.Code => "Code",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a standard structure type"),
    };

    public static string Of(ListNumbering numbering) => numbering switch
    {
        ListNumbering.None => "None",
        ListNumbering.Disc => "Disc",
        ListNumbering.Decimal => "Decimal",
        _ => throw new ArgumentOutOfRangeException(nameof(numbering), numbering, "A numbering without a standard value"),
    };
}
