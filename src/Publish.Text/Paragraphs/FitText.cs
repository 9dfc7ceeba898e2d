namespace Publish.Text.Paragraphs;

/// <summary>Where a line ends: at an offset in the drawn text of a run.</summary>
internal readonly record struct LineEnd(int Run, int Offset);

/// <summary>A paragraph as <see cref="TotalFit"/> sees it, and the place in the text at which each item ends.</summary>
internal sealed record FitText(FitItem[] Items, LineEnd[] Ends)
{
    /// <summary>An item for each run.</summary>
    public static FitText OfWords(ShapedParagraph paragraph, LineSettings settings)
    {
        var items = new FitItem[paragraph.Runs.Length];
        var ends = new LineEnd[paragraph.Runs.Length];
        LineRoom room = LineRoom.Of(paragraph, settings.SpaceShrink);
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = OfRun(paragraph, i, settings, room);
            ends[i] = new LineEnd(i, paragraph.Runs[i].Shape.Text.Length);
        }

        return new FitText(items, ends);
    }

    /// <summary>An item for each part of a word after which a line may end, and one for the word's own end.</summary>
    public static FitText OfParts(ShapedParagraph paragraph, LineSettings settings) => new FitTextBuilder(paragraph, settings).Build();

    /// <summary>Whether no measure is wide enough for one of the words, so that it must be broken wherever it can be.</summary>
    public static bool HasTooWide(ShapedParagraph paragraph, LineSettings settings)
    {
        for (int first = 0, next; first < paragraph.Runs.Length; first = next)
        {
            next = EndOfWord(paragraph, first);
            if (IsTooWide(paragraph, first, next, settings))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The run after those that no line may separate from one another.</summary>
    internal static int EndOfWord(ShapedParagraph paragraph, int first)
    {
        int next = first + 1;
        while (next < paragraph.Runs.Length && paragraph.Breaks[next - 1] == BreakKind.None)
        {
            next++;
        }

        return next;
    }

    internal static bool IsTooWide(ShapedParagraph paragraph, int first, int next, LineSettings settings)
    {
        double width = -paragraph.Runs[next - 1].TrailingSpace.Value;
        for (int i = first; i < next; i++)
        {
            width += paragraph.Runs[i].Advance.Value;
        }

        return width > Room(paragraph, first, settings) + 0.001;
    }

    /// <summary>What a word may measure, wherever in the paragraph it comes to a line's start.</summary>
    internal static double Room(ShapedParagraph paragraph, int first, LineSettings settings) =>
        settings.Measure.Value - Math.Max(0, settings.FirstLineIndent.Value) - (settings.InsetInk ? LineBreaker.Overhang(paragraph, paragraph.Runs[first]) : 0);

    internal static FitItem OfRun(ShapedParagraph paragraph, int index, LineSettings settings, LineRoom room)
    {
        GlyphRun run = paragraph.Runs[index];
        double space = run.TrailingSpace.Value;
        return new FitItem(run.Advance.Value - space + room.Gap[index], space + room.Open[index], run.Glue.Value, paragraph.Breaks[index])
        {
            Shrink = room.Shrink[index],
            Overhang = settings.InsetInk ? LineBreaker.Overhang(paragraph, run) : 0,
        };
    }
}
