using System.Collections.Immutable;
using Publish.Core.Units;
using Publish.Layout.Flow;
using Publish.Layout.Furniture;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Cover;

/// <param name="Leading">To the baseline before, where ink allows.</param>
/// <param name="SpaceBefore">Between its ink and that of the line before, at the least.</param>
internal sealed record CoverLine(Line Line, StyledText Text, Pt Leading, Pt SpaceBefore);

/// <summary>Puts centred lines on a cover by their ink.</summary>
internal sealed class CoverCanvas(Design design, FlowContext context)
{
    private readonly PageCanvas _page = new(0, design.Geometry.Inner, Pt.Zero, []);
    private readonly ImmutableArray<PageItem>.Builder _ornaments = ImmutableArray.CreateBuilder<PageItem>();

    public ImmutableArray<PageItem> Items => [.. _ornaments, .. _page.Items];

    public void Add(PageItem ornament) => _ornaments.Add(ornament);

    /// <summary>The text in the largest size in which it has few lines and no word is too wide, with lines of about one length.</summary>
    public IEnumerable<CoverLine> Balanced(string text, BlockStyle style, ReadOnlySpan<double> sizes, int mostLines)
    {
        (BlockStyle chosen, StyledText styled, ImmutableArray<Line> lines) = (style, default!, []);
        foreach (double size in sizes)
        {
            chosen = style with { Size = new Pt(size) };
            styled = ParagraphStyler.Plain(design, chosen, text, null, design.Language);
            lines = Break(styled, design.Geometry.Measure);
            if (lines.Length <= mostLines && Fits(lines, design.Geometry.Measure))
            {
                break;
            }
        }

        Pt leading = chosen.Size * Math.Max(1.15, design.LeadingFactor * 0.72);
        return lines.Select((line, i) => new CoverLine(line, styled, leading, i == 0 ? chosen.SpaceBefore : Pt.Zero));
    }

    /// <summary>Draws the lines so that their ink stands in the middle between two heights.</summary>
    public void DrawBetween(IReadOnlyList<CoverLine> lines, Pt top, Pt bottom)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var baselines = new Pt[lines.Count];
        for (int i = 1; i < lines.Count; i++)
        {
            Pt apart = lines[i].Line.Ink.Top - lines[i - 1].Line.Ink.Bottom + Pt.Max(lines[i].SpaceBefore, design.BodySize * 0.4);
            baselines[i] = baselines[i - 1] + Pt.Max(lines[i].Leading, apart);
        }

        Pt inkTop = -lines[0].Line.Ink.Top;
        Pt inkBottom = baselines[^1] - lines[^1].Line.Ink.Bottom;
        Pt shift = top + ((bottom - top - (inkBottom - inkTop)) * 0.5) - inkTop;
        for (int i = 0; i < lines.Count; i++)
        {
            // By its ink: Nastaliq's words lean out of their advance.
            InkBox ink = lines[i].Line.Ink;
            Pt x = (design.Geometry.Measure - (ink.Left + ink.Right)) * 0.5;
            _page.Draw(new TextPart(lines[i].Line, lines[i].Text, x, Pt.Zero), baselines[i] + shift, lines[i].Leading, ArtifactKind.Layout);
        }
    }

    private ImmutableArray<Line> Break(StyledText text, Pt measure) => context.Try(text, new LineSettings(measure, Alignment.Center));

    private static bool Fits(ImmutableArray<Line> lines, Pt measure) => lines.All(line => line.Width <= measure);
}
