using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;

namespace Publish.Layout.Cover;

/// <summary>The frame of a cover and the eight-pointed star between title and names.</summary>
internal static class CoverOrnaments
{
    public static void DrawFrame(CoverCanvas canvas, PageGeometry page)
    {
        DrawBox(canvas, page, new Pt(18), new Pt(2.4));
        DrawBox(canvas, page, new Pt(25), new Pt(0.7));
    }

    public static void DrawStar(CoverCanvas canvas, Pt x, Pt y)
    {
        canvas.Add(Ring(x, y, outer: new Pt(26), inner: new Pt(23.4)));
        canvas.Add(Ring(x, y, outer: new Pt(20), inner: new Pt(19.2)));
        canvas.Add(new PolygonItem([.. Corners(x, y, new Pt(11))]));
        foreach (double side in new[] { -1.0, 1.0 })
        {
            canvas.Add(new PolygonItem([.. Corners(x + new Pt(side * 44), y, new Pt(4.5))]));
            Pt near = x + new Pt(side * 56);
            Pt far = x + new Pt(side * 120);
            canvas.Add(new RuleItem(null, new Rectangle(Pt.Min(near, far), y - new Pt(0.4), Pt.Max(near, far), y + new Pt(0.4))));
        }
    }

    private static void DrawBox(CoverCanvas canvas, PageGeometry page, Pt inset, Pt width)
    {
        (Pt right, Pt bottom) = (page.Width - inset, page.Height - inset);
        canvas.Add(new RuleItem(null, new Rectangle(inset, inset, right, inset + width)));
        canvas.Add(new RuleItem(null, new Rectangle(inset, bottom - width, right, bottom)));
        canvas.Add(new RuleItem(null, new Rectangle(inset, inset, inset + width, bottom)));
        canvas.Add(new RuleItem(null, new Rectangle(right - width, inset, right, bottom)));
    }

    /// <summary>An outline as one polygon: round the outer edge, across to the inner one, and back round it the other way.</summary>
    private static PolygonItem Ring(Pt x, Pt y, Pt outer, Pt inner)
    {
        ImmutableArray<PagePoint> outside = Corners(x, y, outer);
        ImmutableArray<PagePoint> inside = Corners(x, y, inner);
        return new PolygonItem([.. outside, outside[0], inside[0], .. inside.Reverse()]);
    }

    /// <summary>Of two squares, one standing on its corner: eight points, and eight corners between them.</summary>
    private static ImmutableArray<PagePoint> Corners(Pt x, Pt y, Pt radius)
    {
        double hollow = Math.Cos(Math.PI / 4) / Math.Cos(Math.PI / 8);
        return [.. Enumerable.Range(0, 16).Select(i =>
        {
            (double sin, double cos) = Math.SinCos(i * Math.PI / 8);
            Pt reach = radius * (i % 2 == 0 ? 1 : hollow);
            return new PagePoint(x + (reach * cos), y + (reach * sin));
        })];
    }
}
