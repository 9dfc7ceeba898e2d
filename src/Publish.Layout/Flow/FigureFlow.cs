using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>A picture in the middle of the measure, at 150 pixels an inch or what fits, with its caption kept below.</summary>
internal static class FigureFlow
{
    private const double PixelsPerInch = 150;

    public static void Add(FlowContext context, RowBuilder rows, Figure figure, Language language, StructureElement parent, (Pt Start, Pt End) inset)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Figure, parent) { AlternativeText = figure.AlternativeText, Span = figure.Span };
        Pt measure = rows.Measure - inset.Start - inset.End;
        Pt width = new(figure.Image.PixelWidth * 72 / PixelsPerInch);
        Pt height = new(figure.Image.PixelHeight * 72 / PixelsPerInch);
        double wanted = figure.Width is { } share ? measure * share / width : 1;
        double scale = Math.Min(wanted, Math.Min(measure / width, design.Geometry.FrameHeight * 0.7 / height));
        width *= scale;
        height *= scale;
        Pt x = (design.IsRightToLeft ? inset.End : inset.Start) + ((measure - width) / 2);
        Pt space = design.BodySize * 0.8;
        if (figure.Id is { } id)
        {
            rows.AddAnchor(Anchors.ForPlace(context.SectionId, id));
        }

        rows.Add(new Row([new ImagePart(x, Pt.Zero, width, height, figure.Image, element)], space) { Depth = height, SpaceBefore = space });
        CaptionFlow.Add(context, rows, figure.Caption, Captions.Lead(figure, design.Book, context.Language), language, parent, inset, above: false);

        rows.AddSpace(space);
    }
}
