using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Text.Hyphenation;

namespace Publish.Text.Paragraphs;

/// <summary>Shaped paragraph in, lines out: breaks by <see cref="TotalFit"/>, then each line's ends shaped, put into visual order and justified.</summary>
public static class LineBreaker
{
    /// <summary>TeX's \pretolerance: the badness up to which lines stay as they are without hyphens.</summary>
    private const double ToleranceWithoutHyphens = 100;

    /// <summary>How exactly the narrowest measure for balanced lines is looked for, in points.</summary>
    private const double BalanceStep = 2;

    public static ImmutableArray<Line> Break(ShapedParagraph paragraph, LineSettings settings)
    {
        if (paragraph.Runs.IsEmpty)
        {
            return [];
        }

        FitText text = FitText.OfWords(paragraph, settings);
        bool isTooWide = FitText.HasTooWide(paragraph, settings);
        if (!isTooWide && settings.Hyphenate && HyphenPoints.MayFind(paragraph))
        {
            if (TotalFit.TryFind(text.Items, settings, ToleranceWithoutHyphens) is { } breaks)
            {
                return Place(paragraph, settings, text, breaks);
            }

            text = FitText.OfParts(paragraph, settings);
        }
        else if (isTooWide)
        {
            text = FitText.OfParts(paragraph, settings);
        }

        return Place(paragraph, settings, text, settings.Alignment == Alignment.Center ? Balanced(paragraph, text, settings) : TotalFit.Find(text.Items, settings));
    }

    /// <summary>The narrowest measure in which no line is overfull.</summary>
    public static Pt MinContentWidth(ShapedParagraph paragraph)
    {
        LineRoom room = LineRoom.Of(paragraph, shrink: 0);
        Pt widest = Pt.Zero;
        Pt width = Pt.Zero;
        for (int i = 0; i < paragraph.Runs.Length; i++)
        {
            width += paragraph.Runs[i].Advance + new Pt(room.Gap[i]);
            widest = Pt.Max(widest, width - paragraph.Runs[i].TrailingSpace);
            width += new Pt(room.Open[i]);
            width = paragraph.Breaks[i] == BreakKind.None ? width : Pt.Zero;
        }

        return widest;
    }

    /// <summary>How far the ink of a line reaches out of the measure where it begins with a run, in points.</summary>
    internal static double Overhang(ShapedParagraph paragraph, GlyphRun run)
    {
        if (run.Shape.Ink.IsEmpty || run.IsRightToLeft != paragraph.IsRightToLeft)
        {
            return 0;
        }

        return Math.Max(0, paragraph.IsRightToLeft ? (run.Shape.Ink.XMax - run.Shape.Advance) * run.UnitScale : -run.Shape.Ink.XMin * run.UnitScale);
    }

    /// <summary>The whole paragraph as one line of its natural width, for titles, labels and measuring.</summary>
    public static Line Unbroken(ShapedParagraph paragraph) =>
        LinePlacer.Place(paragraph, paragraph.Runs.AsSpan(), new LineSettings(Pt.Zero, Alignment.Start), isFirst: true, ends: true, forced: true);

    /// <summary>Lines of about one length, and no more of them than the measure asks for: a title's last line is not a single word.</summary>
    private static List<int> Balanced(ShapedParagraph paragraph, FitText words, LineSettings settings)
    {
        List<int> breaks = TotalFit.Find(words.Items, settings);
        double narrow = Math.Min(MinContentWidth(paragraph).Value, settings.Measure.Value);
        double wide = settings.Measure.Value;
        while (breaks.Count > 1 && wide - narrow > BalanceStep)
        {
            double middle = (narrow + wide) / 2;
            List<int> narrower = TotalFit.Find(words.Items, settings with { Measure = new Pt(middle) });
            (breaks, narrow, wide) = narrower.Count > breaks.Count ? (breaks, middle, wide) : (narrower, narrow, middle);
        }

        return breaks;
    }

    private static ImmutableArray<Line> Place(ShapedParagraph paragraph, LineSettings settings, FitText text, List<int> breaks)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(breaks.Count);
        LineEnd[] ends = [.. breaks.Select(item => text.Ends[item])];
        ImmutableArray<GlyphRun> whole = paragraph.Runs;
        paragraph = CutRuns.Cut(paragraph, ends, [.. breaks.Select(item => text.Items[item].IsHyphenated)]);
        var start = new LineEnd(0, 0);
        for (int i = 0; i < ends.Length; i++)
        {
            int item = breaks[i];
            GlyphRun[] runs = RunsOf(paragraph, start, ends[i]);
            Line line = LinePlacer.Place(paragraph, runs, settings, start == default, item == text.Ends.Length - 1, text.Items[item].Break == BreakKind.Mandatory);
            LineEnd before = i == 0 ? default : text.Ends[breaks[i - 1]];
            bool startsInWord = i > 0 && before.Offset < whole[before.Run].Shape.Text.Length;
            lines.Add(startsInWord ? line with { WordStart = whole[before.Run].Range.Start } : line);
            start = ends[i].Offset == paragraph.Runs[ends[i].Run].Shape.Text.Length ? new LineEnd(ends[i].Run + 1, 0) : ends[i];
        }

        return lines.MoveToImmutable();
    }

    /// <summary>The runs of a line as they stand on it: parted words cut, and what depended on other lines shaped anew.</summary>
    private static GlyphRun[] RunsOf(ShapedParagraph paragraph, LineEnd start, LineEnd end)
    {
        GlyphRun[] runs = paragraph.Runs.AsSpan(start.Run, end.Run - start.Run + 1).ToArray();
        LineEdges.Settle(paragraph, runs, start.Run);
        bool isOneRun = start.Run == end.Run;
        if (end.Offset < paragraph.Runs[end.Run].Shape.Text.Length)
        {
            runs[^1] = PartedWord.Cut(paragraph.Source.Text, runs[^1], isOneRun ? start.Offset : 0, end.Offset);
        }

        if (start.Offset > 0 && !(isOneRun && end.Offset < paragraph.Runs[end.Run].Shape.Text.Length))
        {
            runs[0] = PartedWord.Cut(paragraph.Source.Text, runs[0], start.Offset, runs[0].Shape.Text.Length);
        }

        return runs;
    }
}
