using Publish.Layout.Pages;
using Publish.Pdf.Content;

namespace Publish.Pdf.Press;

/// <summary>Two hairlines at each corner that show where the sheet is cut, outside the bleed so that none is left on the page.</summary>
internal static class CropMarks
{
    private const double LineWidth = 0.25;

    /// <summary>Draws them with the origin at the trim's lower left corner.</summary>
    public static void Paint(ContentWriter content, PressSheet sheet, Page trim)
    {
        double near = (sheet.Bleed + PressSheet.MarkGap).Value;
        double far = near + PressSheet.MarkLength.Value;
        (double width, double height) = (trim.Width.Value, trim.Height.Value);
        content.LineWidth(LineWidth);
        foreach (double x in (double[])[0, width])
        {
            content.Line(x, -far, x, -near);
            content.Line(x, height + near, x, height + far);
        }

        foreach (double y in (double[])[0, height])
        {
            content.Line(-far, y, -near, y);
            content.Line(width + near, y, width + far, y);
        }
    }
}
