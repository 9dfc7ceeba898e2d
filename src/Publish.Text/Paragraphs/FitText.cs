using System.Collections.Immutable;
using Publish.Text.Hyphenation;

namespace Publish.Text.Paragraphs;

/// <summary>Where a line ends: at an offset in the drawn text of a run.</summary>
internal readonly record struct LineEnd(int Run, int Offset);

/// <summary>A paragraph as <see cref="TotalFit"/> sees it, and the place in the text at which each item ends.</summary>
internal sealed record FitText(FitItem[] Items, LineEnd[] Ends)
{
    /// <summary>An item for each run.</summary>
    public static FitText OfWords(ShapedParagraph paragraph, LineSettings settings)
    {
        ImmutableArray<GlyphRun> runs = paragraph.Runs;
        var items = new FitItem[runs.Length];
        var ends = new LineEnd[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            items[i] = Whole(paragraph, i, settings);
            ends[i] = new LineEnd(i, runs[i].Shape.Text.Length);
        }

        return new FitText(items, ends);
    }

    /// <summary>An item for each part of a word that a hyphen may follow, and one for its end.</summary>
    public static FitText OfParts(ShapedParagraph paragraph, LineSettings settings)
    {
        var items = new List<FitItem>(paragraph.Runs.Length * 2);
        var ends = new List<LineEnd>(paragraph.Runs.Length * 2);
        var points = new List<int>();
        for (int i = 0; i < paragraph.Runs.Length; i++)
        {
            GlyphRun run = paragraph.Runs[i];
            FitItem whole = Whole(paragraph, i, settings);
            HyphenPoints.Find(paragraph, i, points);
            double done = 0;
            double startsWith = whole.Overhang;
            foreach (int point in points)
            {
                double parted = WidthOf(run, PartedWord.Cut(paragraph.Source.Text, run, 0, point));
                double rest = WidthOf(run, PartedWord.Cut(paragraph.Source.Text, run, point, run.Shape.Text.Length)) - run.TrailingSpace.Value;
                // The part without its hyphen is what the rest leaves of the word; kerning between the two counts to the rest.
                double upToHere = whole.Width - rest;
                items.Add(new FitItem(upToHere - done, 0, 0, BreakKind.Allowed) { Overhang = startsWith, Hyphen = parted - upToHere, IsHyphenated = true });
                ends.Add(new LineEnd(i, point));
                done = upToHere;
                startsWith = 0;
            }

            items.Add(whole with { Width = whole.Width - done, Overhang = startsWith });
            ends.Add(new LineEnd(i, run.Shape.Text.Length));
        }

        return new FitText([.. items], [.. ends]);
    }

    private static double WidthOf(GlyphRun run, GlyphRun part) => part.Shape.Advance * run.UnitScale;

    private static FitItem Whole(ShapedParagraph paragraph, int index, LineSettings settings)
    {
        GlyphRun run = paragraph.Runs[index];
        double space = run.TrailingSpace.Value;
        return new FitItem(run.Advance.Value - space, space, run.Glue.Value, paragraph.Breaks[index]) { Overhang = settings.InsetInk ? LineBreaker.Overhang(paragraph, run) : 0 };
    }
}
