using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Manuscript.Model;
using Publish.Pdf.Objects;

namespace Publish.Pdf.Press;

/// <summary>The sheet round a trimmed page: bleed, and outside it room for crop marks. Boxes count from the sheet's lower left corner.</summary>
internal sealed record PressSheet(Pt Bleed, bool HasMarks)
{
    /// <summary>Between the bleed and a mark, and between a mark and the sheet's edge.</summary>
    public static readonly Pt MarkGap = Pt.FromMillimetres(1);

    public static readonly Pt MarkLength = Pt.FromMillimetres(5);

    public static PressSheet For(PressSettings settings) => new(Pt.FromMillimetres(settings.Bleed), settings.CropMarks);

    /// <summary>From the sheet's edge to the trim.</summary>
    public Pt Margin => HasMarks ? Bleed + MarkGap + MarkLength + MarkGap : Bleed;

    /// <summary>Without a CropBox, which is then the MediaBox (ISO 32000-1, 14.11.2).</summary>
    public void WriteBoxes(DictionaryWriter page, Page trim)
    {
        WriteBox(page, "MediaBox", trim, Margin);
        WriteBox(page, "BleedBox", trim, Bleed);
        WriteBox(page, "TrimBox", trim, Pt.Zero);
    }

    private void WriteBox(DictionaryWriter page, string name, Page trim, Pt around)
    {
        Pt from = Margin - around;
        page.Reals(name, from.Value, from.Value, (Margin + trim.Width + around).Value, (Margin + trim.Height + around).Value);
    }
}
