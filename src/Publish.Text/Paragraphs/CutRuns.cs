using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Text.Paragraphs;

/// <summary>Cuts runs where lines end inside them without a hyphen, so that each line consists of whole runs or parts with a hyphen.</summary>
/// <remarks>The parts keep the glyphs of the whole word: letters have the forms that they have beside one another (CSS Text 3, 5.5: «shaped as if the word were not broken»).</remarks>
internal static class CutRuns
{
    /// <param name="ends">Of the lines, rising; replaced by the same places in the new paragraph.</param>
    public static ShapedParagraph Cut(ShapedParagraph paragraph, LineEnd[] ends, ReadOnlySpan<bool> hyphenated)
    {
        if (!AnyCut(paragraph, ends, hyphenated))
        {
            return paragraph;
        }

        var runs = ImmutableArray.CreateBuilder<GlyphRun>(paragraph.Runs.Length + ends.Length);
        var breaks = ImmutableArray.CreateBuilder<BreakKind>(paragraph.Runs.Length + ends.Length);
        int next = 0;
        var offsets = new List<int>();
        for (int i = 0; i < paragraph.Runs.Length; i++)
        {
            GlyphRun run = paragraph.Runs[i];
            int first = next;
            offsets.Clear();
            while (next < ends.Length && ends[next].Run == i && ends[next].Offset < run.Shape.Text.Length && !hyphenated[next])
            {
                offsets.Add(ends[next++].Offset);
            }

            foreach (GlyphRun part in Parts(paragraph.Source.Text, run, offsets))
            {
                runs.Add(part);
                breaks.Add(BreakKind.Allowed);
            }

            breaks[^1] = paragraph.Breaks[i];
            for (int k = 0; k < offsets.Count; k++)
            {
                int index = runs.Count - 1 - offsets.Count + k;
                ends[first + k] = new LineEnd(index, runs[index].Shape.Text.Length);
            }

            while (next < ends.Length && ends[next].Run == i)
            {
                ends[next] = offsets.Count > 0 ? new LineEnd(runs.Count - 1, runs[^1].Shape.Text.Length) : ends[next] with { Run = runs.Count - 1 };
                next++;
            }
        }

        return paragraph with { Runs = runs.ToImmutable(), Breaks = breaks.ToImmutable() };
    }

    private static bool AnyCut(ShapedParagraph paragraph, LineEnd[] ends, ReadOnlySpan<bool> hyphenated)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            if (!hyphenated[i] && ends[i].Offset < paragraph.Runs[ends[i].Run].Shape.Text.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<GlyphRun> Parts(string source, GlyphRun run, List<int> offsets)
    {
        if (offsets.Count == 0)
        {
            yield return run;
            yield break;
        }

        List<int> cuts = [.. offsets, run.Shape.Text.Length];
        List<ShapedText> shapes = ShapedTextFactory.Split(run.Shape, cuts);
        int start = run.Range.Start;
        int drawn = 0;
        for (int i = 0; i < shapes.Count; i++)
        {
            int end = start;
            while (end < run.Range.End && drawn < cuts[i])
            {
                drawn += InvisibleCharacters.IsNeverDrawn(source[end++]) ? 0 : 1;
            }

            end = i == shapes.Count - 1 ? run.Range.End : end;
            yield return run with { Shape = shapes[i], Range = TextRange.FromTo(start, end), DependsOnBefore = i == 0 && run.DependsOnBefore };
            start = end;
        }
    }
}
