using System.Globalization;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;
using Publish.Text.Shaping;

namespace Publish.Layout.Checks;

/// <summary>Two neighbours of a line and how near their ink comes: words, or letters and the punctuation with them.</summary>
/// <param name="Ems">Of the smaller size; no more than was asked for.</param>
internal readonly record struct NeighbourPair(TextSegment Segment, string Left, string Right, double Ems);

/// <summary>Measures the distances inside the lines of a finished page, glyph by glyph, from the display list alone.</summary>
internal static class NeighbourInk
{
    /// <summary>Every two neighbours of right-to-left lines.</summary>
    /// <param name="most">What is farther apart, in ems, is given as so far apart.</param>
    public static IEnumerable<NeighbourPair> PairsOf(Page page, double most)
    {
        foreach (TextLine line in page.Lines)
        {
            Part[] parts = [.. line.Segments.SelectMany(PartsOf).Where(p => !p.Ink.IsEmpty).OrderBy(p => p.Ink.Left.Value + p.Ink.Right.Value)];
            for (int i = 1; i < parts.Length; i++)
            {
                if (AreNeighbours(parts[i - 1], parts[i]))
                {
                    yield return new NeighbourPair(parts[i].Segment, parts[i - 1].Text, parts[i].Text, Distance(parts[i - 1], parts[i], most));
                }
            }
        }
    }

    /// <summary>A run's letters, and its punctuation at either end, each for itself.</summary>
    private static IEnumerable<Part> PartsOf(TextSegment segment)
    {
        var parts = new List<Part>();
        foreach (PlacedRun placed in segment.Runs)
        {
            Part? part = null;
            foreach (PositionedGlyph glyph in placed.Run.Shape.PositionedGlyphs)
            {
                char kind = KindOf(placed.Run.Shape.Text, glyph.Cluster);
                if (part?.Kind != kind)
                {
                    parts.Add(part = new Part(segment, placed, kind));
                }

                part.Add(glyph);
            }
        }

        return parts;
    }

    /// <summary>Letters that a style or a line break cuts apart belong together, and Latin is left to its font.</summary>
    private static bool AreNeighbours(Part left, Part right) =>
        (left.IsRightToLeft || right.IsRightToLeft) && !(left.Kind == right.Kind && !HasSpaceBetween(left, right));

    private static bool HasSpaceBetween(Part left, Part right)
    {
        (Part first, Part second) = left.Placed.Run.Range.Start <= right.Placed.Run.Range.Start ? (left, right) : (right, left);
        return first.Placed.Run != second.Placed.Run && (first.Placed.Run.Shape.TrailingSpaces > 0 || second.Placed.Run.Range.Start > first.Placed.Run.Range.End);
    }

    private static double Distance(Part left, Part right, double most)
    {
        double em = Math.Min(left.Placed.Run.Style.Size.Value, right.Placed.Run.Style.Size.Value);
        double limit = most * em;
        double least = limit;
        foreach (PlacedGlyph a in left.Glyphs)
        {
            foreach (PlacedGlyph b in right.Glyphs)
            {
                if (a.Near(b, least))
                {
                    least = Math.Min(least, a.DistanceTo(b, least));
                }
            }
        }

        return least / em;
    }

    private static char KindOf(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => ' ',
        UnicodeCategory.DecimalDigitNumber => 'd',
        >= UnicodeCategory.ConnectorPunctuation and not UnicodeCategory.ModifierSymbol => 'p',
        _ => 'a',
    };

    private sealed class Part(TextSegment segment, PlacedRun placed, char kind)
    {
        public TextSegment Segment => segment;

        public PlacedRun Placed => placed;

        public char Kind => kind;

        public string Text => placed.Run.Shape.Text.Trim();

        public List<PlacedGlyph> Glyphs { get; } = [];

        public InkBox Ink { get; private set; } = InkBox.Empty;

        public bool IsRightToLeft => placed.Run.IsRightToLeft;

        public void Add(PositionedGlyph glyph)
        {
            FontFace face = placed.Run.Shape.Face;
            GlyphBox box = face.GetBounds(glyph.Id);
            if (!box.IsEmpty)
            {
                double unit = placed.Run.UnitScale;
                Glyphs.Add(new PlacedGlyph(face, glyph.Id, box, unit, placed.InkX.Value + (glyph.X * unit), placed.Run.Rise.Value + (glyph.Y * unit)));
                Ink = Ink.Union(Glyphs[^1].Box);
            }
        }
    }

    private sealed class PlacedGlyph(FontFace face, ushort id, GlyphBox box, double unit, double x, double y)
    {
        public InkBox Box { get; } = new InkBox(new Pt(box.XMin * unit), new Pt(box.YMin * unit), new Pt(box.XMax * unit), new Pt(box.YMax * unit)).Shift(new Pt(x), new Pt(y));

        public bool Near(PlacedGlyph other, double limit) =>
            other.Box.Left.Value - Box.Right.Value < limit && Box.Left.Value - other.Box.Right.Value < limit && other.Box.Bottom.Value - Box.Top.Value < limit && Box.Bottom.Value - other.Box.Top.Value < limit;

        public double DistanceTo(PlacedGlyph other, double limit)
        {
            (double, double, double, double)[] mine = Lines(other.Box, limit);
            (double, double, double, double)[] theirs = other.Lines(Box, limit);
            double least = limit;
            foreach ((double, double, double, double) a in mine)
            {
                foreach ((double, double, double, double) b in theirs)
                {
                    least = Math.Min(least, Between(a, b));
                }
            }

            return least;
        }

        /// <summary>On the page, those that come near a box.</summary>
        private (double X0, double Y0, double X1, double Y1)[] Lines(InkBox near, double limit) =>
        [
            .. GlyphOutline.Of(face, id).Lines.Select(l => (X0: x + (l.X0 * unit), Y0: y + (l.Y0 * unit), X1: x + (l.X1 * unit), Y1: y + (l.Y1 * unit)))
                .Where(l => Math.Min(l.X0, l.X1) < near.Right.Value + limit && Math.Max(l.X0, l.X1) > near.Left.Value - limit && Math.Min(l.Y0, l.Y1) < near.Top.Value + limit && Math.Max(l.Y0, l.Y1) > near.Bottom.Value - limit),
        ];

        private static double Between((double X0, double Y0, double X1, double Y1) a, (double X0, double Y0, double X1, double Y1) b)
        {
            if (Cross(a, b))
            {
                return 0;
            }

            return Math.Min(Math.Min(ToLine(a.X0, a.Y0, b), ToLine(a.X1, a.Y1, b)), Math.Min(ToLine(b.X0, b.Y0, a), ToLine(b.X1, b.Y1, a)));
        }

        private static bool Cross((double X0, double Y0, double X1, double Y1) a, (double X0, double Y0, double X1, double Y1) b) =>
            Side(a, b.X0, b.Y0) * Side(a, b.X1, b.Y1) < 0 && Side(b, a.X0, a.Y0) * Side(b, a.X1, a.Y1) < 0;

        private static double Side((double X0, double Y0, double X1, double Y1) line, double x, double y) => ((line.X1 - line.X0) * (y - line.Y0)) - ((line.Y1 - line.Y0) * (x - line.X0));

        private static double ToLine(double x, double y, (double X0, double Y0, double X1, double Y1) line)
        {
            double dx = line.X1 - line.X0;
            double dy = line.Y1 - line.Y0;
            double length = (dx * dx) + (dy * dy);
            double t = length == 0 ? 0 : Math.Clamp((((x - line.X0) * dx) + ((y - line.Y0) * dy)) / length, 0, 1);
            return double.Hypot(x - line.X0 - (t * dx), y - line.Y0 - (t * dy));
        }
    }
}
