using Publish.Text.Hyphenation;
using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>Cuts words into the parts after which a line may end: at hyphens, inside addresses, and a word that no line can hold wherever it may be cut.</summary>
internal sealed class FitTextBuilder(ShapedParagraph paragraph, LineSettings settings)
{
    // As TeX's \hyphenpenalty; a word is cut only where nothing else helps, and joined letters only where no others do.
    private const double AddressPenalty = 50;
    private const double CutPenalty = 1000;
    private const double JoinedPenalty = 3000;

    private readonly List<FitItem> _items = new(paragraph.Runs.Length * 2);
    private readonly List<LineEnd> _ends = new(paragraph.Runs.Length * 2);
    private readonly List<int> _points = [];
    private readonly AddressBreaks _addresses = new(paragraph.Source.Text);
    private readonly LineRoom _room = LineRoom.Of(paragraph, settings.SpaceShrink);
    private double _widest;
    private double _width;

    public FitText Build()
    {
        for (int first = 0, next; first < paragraph.Runs.Length; first = next)
        {
            next = FitText.EndOfWord(paragraph, first);
            bool isTooWide = FitText.IsTooWide(paragraph, first, next, settings);
            int count = _items.Count;
            _widest = _width = 0;
            for (int i = first; i < next; i++)
            {
                AddParts(i, hyphens: settings.Hyphenate || (isTooWide && settings.HyphenateTooWide), addresses: settings.Hyphenate || isTooWide);
            }

            if (isTooWide && _widest > FitText.Room(paragraph, first, settings))
            {
                _items.RemoveRange(count, _items.Count - count);
                _ends.RemoveRange(count, _ends.Count - count);
                for (int i = first; i < next; i++)
                {
                    AddClusters(i, isLast: i == next - 1);
                }
            }
        }

        return new FitText([.. _items], [.. _ends]);
    }

    /// <summary>A run in its parts: those that a hyphen may follow, or those of an address.</summary>
    private void AddParts(int index, bool hyphens, bool addresses)
    {
        GlyphRun run = paragraph.Runs[index];
        FitItem whole = FitText.OfRun(paragraph, index, settings, _room);
        _points.Clear();
        if (hyphens)
        {
            HyphenPoints.Find(paragraph, index, _addresses, _points);
        }

        bool hyphenated = _points.Count > 0;
        if (addresses && !hyphenated)
        {
            _addresses.Find(run, _points);
        }

        double[]? widths = hyphenated || _points.Count == 0 ? null : ClusterWidths(run);
        double done = 0;
        double startsWith = whole.Overhang;
        foreach (int point in _points)
        {
            if (widths is not null && double.IsNaN(widths[point]))
            {
                continue;
            }

            double upToHere = widths?[point] ?? UpTo(run, whole, point);
            double hyphen = hyphenated ? WidthOf(run, PartedWord.Cut(paragraph.Source.Text, run, 0, point)) - upToHere : 0;
            Add(new FitItem(upToHere - done, 0, 0, BreakKind.Allowed) { Overhang = startsWith, Hyphen = hyphen, IsHyphenated = hyphenated, Penalty = hyphenated ? 0 : AddressPenalty }, new LineEnd(index, point));
            done = upToHere;
            startsWith = 0;
        }

        Add(whole with { Width = whole.Width - done, Overhang = startsWith }, new LineEnd(index, run.Shape.Text.Length));
    }

    /// <summary>A run of a word that no line can hold: a line may end after each of its characters that has glyphs of its own.</summary>
    private void AddClusters(int index, bool isLast)
    {
        GlyphRun run = paragraph.Runs[index];
        FitItem whole = FitText.OfRun(paragraph, index, settings, _room);
        double[] widths = ClusterWidths(run);
        string text = run.Shape.Text;
        _points.Clear();
        _addresses.Find(run, _points);
        double done = 0;
        double startsWith = whole.Overhang;
        for (int at = 1, address = 0; at < text.Length - run.Shape.TrailingSpaces; at++)
        {
            while (address < _points.Count && _points[address] < at)
            {
                address++;
            }

            if (double.IsNaN(widths[at]) || !Core.Unicode.GraphemeBreaks.IsBoundary(text, at))
            {
                continue;
            }

            double penalty = address < _points.Count && _points[address] == at ? AddressPenalty : PenaltyAt(text, at);
            Add(new FitItem(widths[at] - done, 0, 0, BreakKind.Allowed) { Overhang = startsWith, Penalty = penalty }, new LineEnd(index, at));
            done = widths[at];
            startsWith = 0;
        }

        // Between two runs of the word, too, unless the second begins with a mark on a letter of the first.
        bool mayEnd = isLast || (index + 1 < paragraph.Runs.Length && !StartsWithMark(paragraph.Runs[index + 1].Shape.Text));
        FitItem end = whole with { Width = whole.Width - done, Overhang = startsWith };
        Add(!isLast && mayEnd && text.Length > 0 ? end with { Break = BreakKind.Allowed, Penalty = CutPenalty } : end, new LineEnd(index, text.Length));
    }

    private void Add(FitItem item, LineEnd end)
    {
        _width += item.Width;
        _widest = Math.Max(_widest, _width + item.Hyphen);
        _width = item.Break == BreakKind.None ? _width + item.Space : 0;
        _items.Add(item);
        _ends.Add(end);
    }

    private static double PenaltyAt(string text, int at) =>
        ArabicJoining.Joins(text, at) ? JoinedPenalty : CutPenalty;

    private static bool StartsWithMark(string text) => text.Length > 0 && char.GetUnicodeCategory(text[0]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark;

    /// <summary>The part without its hyphen is what the rest leaves of the word; kerning between the two counts to the rest.</summary>
    private double UpTo(GlyphRun run, FitItem whole, int point) =>
        whole.Width - (WidthOf(run, PartedWord.Cut(paragraph.Source.Text, run, point, run.Shape.Text.Length)) - run.TrailingSpace.Value);

    private static double WidthOf(GlyphRun run, GlyphRun part) => part.Shape.Advance * run.UnitScale;

    /// <summary>The width of a run up to each offset of its text; not a number where no glyph begins.</summary>
    private static double[] ClusterWidths(GlyphRun run)
    {
        var widths = new double[run.Shape.Text.Length + 1];
        Array.Fill(widths, double.NaN);
        bool backwards = run.Shape.Direction == Core.Unicode.TextDirection.RightToLeft;
        int count = run.Shape.Glyphs.Length;
        double width = 0;
        for (int i = 0; i < count; i++)
        {
            Glyph glyph = run.Shape.Glyphs[backwards ? count - 1 - i : i];
            if (double.IsNaN(widths[glyph.Cluster]))
            {
                widths[glyph.Cluster] = width;
            }

            width += glyph.Advance * run.UnitScale;
        }

        return widths;
    }
}
