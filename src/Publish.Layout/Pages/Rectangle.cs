using Publish.Core.Units;

namespace Publish.Layout.Pages;

/// <summary>A rectangle on a page, y down.</summary>
public readonly record struct Rectangle(Pt Left, Pt Top, Pt Right, Pt Bottom)
{
    public static readonly Rectangle Empty = new(new Pt(double.MaxValue), new Pt(double.MaxValue), new Pt(double.MinValue), new Pt(double.MinValue));

    public bool IsEmpty => Left > Right;

    public Pt Width => Right - Left;

    public Pt Height => Bottom - Top;

    public Rectangle Union(Rectangle other) => new(Pt.Min(Left, other.Left), Pt.Min(Top, other.Top), Pt.Max(Right, other.Right), Pt.Max(Bottom, other.Bottom));

    public Rectangle Intersect(Rectangle other) => new(Pt.Max(Left, other.Left), Pt.Max(Top, other.Top), Pt.Min(Right, other.Right), Pt.Min(Bottom, other.Bottom));

    /// <summary>Whether they share more than an edge.</summary>
    public bool Overlaps(Rectangle other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Rectangle other) => other.IsEmpty || (other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom);
}
