using Publish.Core.Units;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;

namespace Publish.Layout.Flow;

/// <summary>A break of thought, as the design wants it; on the page of the text before it.</summary>
internal static class OrnamentFlow
{
    public static void Add(FlowContext context, RowBuilder rows, (Pt Start, Pt End) inset)
    {
        Design design = context.Design;
        string? signs = design.Settings.Ornament switch
        {
            Ornament.Stars => "\u066D \u066D \u066D",
            Ornament.Star => "\u066D",
            Ornament.Rosette => "\u06DE",
            _ => null,
        };
        if (signs is not null)
        {
            BlockStyle style = design.Caption;
            rows.KeepNext();
            rows.AddText(ParagraphStyler.Plain(design, style, signs, null, design.Language), style, null, inset.Start, inset.End);
            return;
        }

        if (design.Settings.Ornament == Ornament.Rule)
        {
            Pt measure = rows.Measure - inset.Start - inset.End;
            Pt left = (design.IsRightToLeft ? inset.End : inset.Start) + (measure / 3);
            rows.KeepNext();
            rows.Add(new Row([new RulePart(left, -design.BodySize * 0.3, measure / 3, new Pt(0.5))], design.Leading));
        }

        rows.AddSpace(design.Leading);
    }
}
