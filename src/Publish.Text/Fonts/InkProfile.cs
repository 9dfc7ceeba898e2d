using Publish.Text.Fonts.Building;
using Publish.Text.Fonts.Tables;
using Publish.Text.Shaping;

namespace Publish.Text.Fonts;

/// <summary>How far ink reaches to the left and to the right in each of many thin bands, one above the other; from the true outlines.</summary>
/// <remarks>In font units, y up. A band without ink has a left edge greater than its right one.</remarks>
internal sealed class InkProfile
{
    /// <summary>Bands in an em.</summary>
    private const int BandsPerEm = 50;

    /// <summary>A hostile font may draw a glyph of any height.</summary>
    private const int MaxBands = 1000;

    /// <summary>Lines that stand for a curve.</summary>
    private const int CurveSteps = 6;

    public static readonly InkProfile Empty = new(1, 0, [], []);

    private readonly int[] _left;
    private readonly int[] _right;
    private Halo? _halo;

    private InkProfile(int bandHeight, int first, int[] left, int[] right) => (BandHeight, First, _left, _right) = (bandHeight, first, left, right);

    public int BandHeight { get; }

    /// <summary>The lowest band: it goes from <c>First · BandHeight</c> up.</summary>
    public int First { get; }

    public ReadOnlySpan<int> Left => _left;

    public ReadOnlySpan<int> Right => _right;

    public bool IsEmpty => _left.Length == 0;

    /// <summary>Of one glyph, by its outlines.</summary>
    /// <exception cref="FontException">The glyph is damaged.</exception>
    public static InkProfile OfGlyph(FontFace face, ushort glyph)
    {
        InkProfile? profile = Covering(face, face.GetBounds(glyph));
        if (profile is null)
        {
            return Empty;
        }

        var flattener = new GlyphFlattener(face);
        foreach (PlacedOutline placed in flattener.Flatten(glyph))
        {
            GlyphEntry entry = flattener.EntryOf(placed.Glyph);
            if (!entry.IsComposite)
            {
                profile.AddOutline(entry.Points(), placed);
            }
        }

        return profile;
    }

    /// <summary>Of some glyphs of a shaped text, relative to the text's left origin.</summary>
    public static InkProfile OfGlyphs(FontFace face, ReadOnlySpan<Glyph> glyphs)
    {
        GlyphBox ink = GlyphBox.Empty;
        foreach (PositionedGlyph glyph in new GlyphPositions(glyphs))
        {
            ink = ink.Union(face.GetBounds(glyph.Id).Shift(glyph.X, glyph.Y));
        }

        if (Covering(face, ink) is not { } profile)
        {
            return Empty;
        }

        foreach (PositionedGlyph glyph in new GlyphPositions(glyphs))
        {
            profile.Add(face.ProfileOf(glyph.Id), glyph.X, glyph.Y);
        }

        return profile;
    }

    /// <summary>The least distance between the origins of this profile and one at its right, of the same unit and baseline, at which their ink is so far apart; int.MinValue where one passes above the other.</summary>
    public int LeastDistance(InkProfile right, int floor)
    {
        if (IsEmpty || right.IsEmpty)
        {
            return int.MinValue;
        }

        Halo halo = _halo is { } known && known.Floor == floor ? known : _halo = new Halo(this, floor);
        int shift = halo.First - right.First;
        int least = int.MinValue;
        for (int i = Math.Max(0, -shift); i < halo.Right.Length && i + shift < right._left.Length; i++)
        {
            int edge = right._left[i + shift];
            if (edge != int.MaxValue && halo.Right[i] != int.MinValue)
            {
                least = Math.Max(least, halo.Right[i] - edge);
            }
        }

        return least;
    }

    private static InkProfile? Covering(FontFace face, GlyphBox box)
    {
        if (box.IsEmpty)
        {
            return null;
        }

        int height = Math.Max(1, face.UnitsPerEm / BandsPerEm);
        // A band more on either side, for edges that lie on a border.
        int first = Band(box.YMin, height) - 1;
        int count = Math.Min(MaxBands, Band(box.YMax, height) - first + 2);
        int[] left = new int[count];
        int[] right = new int[count];
        left.AsSpan().Fill(int.MaxValue);
        right.AsSpan().Fill(int.MinValue);
        return new InkProfile(height, first, left, right);
    }

    private static int Band(double y, int height) => (int)Math.Floor(y / height);

    /// <summary>A glyph that is raised by no whole band covers parts of two: both get its edges.</summary>
    private void Add(InkProfile glyph, int dx, int dy)
    {
        for (int i = 0; i < glyph._left.Length; i++)
        {
            if (glyph._left[i] > glyph._right[i])
            {
                continue;
            }

            int bottom = ((glyph.First + i) * BandHeight) + dy;
            int band = Band(bottom, BandHeight) - First;
            Extend(band, glyph._left[i] + dx, glyph._right[i] + dx);
            if (bottom % BandHeight != 0)
            {
                Extend(band + 1, glyph._left[i] + dx, glyph._right[i] + dx);
            }
        }
    }

    private void Extend(int band, double left, double right)
    {
        if ((uint)band < (uint)_left.Length)
        {
            _left[band] = Math.Min(_left[band], (int)Math.Floor(left));
            _right[band] = Math.Max(_right[band], (int)Math.Ceiling(right));
        }
    }

    private void AddOutline(GlyphPoint[] points, PlacedOutline placed)
    {
        for (int start = 0; start < points.Length;)
        {
            int end = start;
            while (end + 1 < points.Length && !points[end].EndsContour)
            {
                end++;
            }

            AddContour(points.AsSpan(start, end - start + 1), placed);
            start = end + 1;
        }
    }

    /// <summary>Between two points off the curve lies one on it, half-way (OpenType 1.9.1, glyf).</summary>
    private void AddContour(ReadOnlySpan<GlyphPoint> points, PlacedOutline placed)
    {
        if (points.Length < 2)
        {
            return;
        }

        GlyphPoint last = points[^1];
        GlyphPoint first = points[0].OnCurve ? points[0] : last.OnCurve ? last : Middle(points[0], last);
        GlyphPoint from = first;
        GlyphPoint? control = null;
        for (int i = points[0].OnCurve ? 1 : 0; i <= points.Length; i++)
        {
            GlyphPoint point = i < points.Length ? points[i] : first;
            if (!point.OnCurve)
            {
                if (control is { } before)
                {
                    AddCurve(from, before, Middle(before, point), placed);
                    from = Middle(before, point);
                }

                control = point;
                continue;
            }

            AddCurve(from, control ?? from, point, placed);
            (from, control) = (point, null);
        }
    }

    private void AddCurve(GlyphPoint from, GlyphPoint control, GlyphPoint to, PlacedOutline placed)
    {
        int steps = control == from ? 1 : CurveSteps;
        (double X, double Y) before = Place(from, placed);
        for (int i = 1; i <= steps; i++)
        {
            double t = (double)i / steps;
            double u = 1 - t;
            var point = new GlyphPoint((u * u * from.X) + (2 * u * t * control.X) + (t * t * to.X), (u * u * from.Y) + (2 * u * t * control.Y) + (t * t * to.Y), true, false);
            (double X, double Y) after = Place(point, placed);
            AddLine(before, after);
            before = after;
        }
    }

    private void AddLine((double X, double Y) a, (double X, double Y) b)
    {
        if (a.Y > b.Y)
        {
            (a, b) = (b, a);
        }

        int from = Band(a.Y, BandHeight);
        int to = Band(b.Y, BandHeight);
        for (int band = from; band <= to; band++)
        {
            double x0 = At(Math.Max(a.Y, (double)band * BandHeight));
            double x1 = At(Math.Min(b.Y, (band + 1.0) * BandHeight));
            Extend(band - First, Math.Min(x0, x1), Math.Max(x0, x1));
        }

        // A level line is in one band with both of its ends.
        Extend(from - First, Math.Min(a.X, b.Y == a.Y ? b.X : a.X), Math.Max(a.X, b.Y == a.Y ? b.X : a.X));

        double At(double y) => b.Y == a.Y ? a.X : a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
    }

    private static (double X, double Y) Place(GlyphPoint point, PlacedOutline placed) => ((placed.XX * point.X) + (placed.YX * point.Y) + placed.X, (placed.XY * point.X) + (placed.YY * point.Y) + placed.Y);

    /// <summary>The right edge of all that is nearer than a floor to the ink: what must stay empty of other ink.</summary>
    private sealed class Halo
    {
        public Halo(InkProfile profile, int floor)
        {
            int height = profile.BandHeight;
            int reach = (floor / height) + 1;
            Floor = floor;
            First = profile.First - reach;
            Right = new int[profile._right.Length + (2 * reach)];
            Right.AsSpan().Fill(int.MinValue);
            for (int k = -reach; k <= reach; k++)
            {
                // Ink is somewhere inside the bands: half a band nearer than their middles.
                double apart = Math.Max(0, (Math.Abs(k) - 0.5) * height);
                if (apart >= floor)
                {
                    continue;
                }

                int room = (int)Math.Ceiling(Math.Sqrt(((double)floor * floor) - (apart * apart)));
                for (int i = 0; i < profile._right.Length; i++)
                {
                    if (profile._right[i] != int.MinValue)
                    {
                        Right[i + reach + k] = Math.Max(Right[i + reach + k], profile._right[i] + room);
                    }
                }
            }
        }

        public int Floor { get; }

        public int First { get; }

        public int[] Right { get; }
    }

    private static GlyphPoint Middle(GlyphPoint a, GlyphPoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true, false);
}
