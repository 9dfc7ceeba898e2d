using System.Collections.Immutable;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Paragraphs;

namespace Publish.Layout.Flow;

/// <summary>Verse. In right-to-left books all hemistichs are brought to one width by their word spaces, and a couplet stands side by side where the measure allows.</summary>
internal static class VerseFlow
{
    /// <summary>Lines of one metre are of about one width; where one is shorter than this share of the widest, the verse is free and keeps its own widths.</summary>
    private const double LeastOfWidest = 0.7;

    /// <summary>So does verse of which a line would fall apart: its spaces would grow by more than this many times their natural width.</summary>
    private const double MostStretch = 2.5;

    /// <summary>A stanza with more lines may go on overleaf after a couplet.</summary>
    private const int LinesKeptWhole = 4;

    public static void Add(FlowContext context, RowBuilder rows, Verse verse, Language language, StructureElement parent, (Pt Start, Pt End) inset)
    {
        Design design = context.Design;
        var element = new StructureElement(StructureRole.Div, parent) { Language = language == design.Language ? null : language };
        foreach (VerseLine line in verse.Stanzas.SelectMany(s => s.Lines))
        {
            NoteComposer.Compose(context, line.Inlines, parent);
        }

        BlockStyle style = design.Verse;
        Pt measure = rows.Measure - inset.Start - inset.End;
        VerseMeasure fit = Measure(context, verse, style, language, measure);
        if (fit.Metrical && language.Direction == TextDirection.RightToLeft && fit.Widest <= measure)
        {
            context.EvenVerse.Add(verse.Stanzas[0].Lines[0].TextId);
        }

        var setter = new Setter(context, rows, style, language, measure, design.IsRightToLeft ? inset.End : inset.Start, fit.Widest, fit.Metrical);
        rows.AddSpace(design.BodySize * 0.5);
        foreach (Stanza stanza in verse.Stanzas)
        {
            setter.Add(stanza, element);
            rows.AddSpace(design.BodySize * 0.35);
        }

        if (verse.Attribution is { } attribution)
        {
            rows.KeepNext();
            BlockFlow.AddAttribution(context, rows, attribution, language, element, inset);
        }

        rows.AddSpace(design.BodySize * 0.6);
    }

    /// <summary>Measured without structure: these lines are not the ones that are set. Sources in brackets have no metre, and do not decide about the lines that have.</summary>
    private static VerseMeasure Measure(FlowContext context, Verse verse, BlockStyle style, Language language, Pt measure)
    {
        VerseLine[] all = [.. verse.Stanzas.SelectMany(s => s.Lines)];
        VerseLine[] lines = [.. all.Where(line => !line.IsBracketed)];
        StyledText[] texts = [.. (lines.Length > 0 ? lines : all).Select(line => context.Style(style, line.Inlines, null, language))];
        Pt[] widths = [.. texts.Select(text => context.Unbroken(text).Width)];
        Pt widest = widths.Max();
        bool metrical = widths.Min() >= widest * LeastOfWidest
            && (language.Direction == TextDirection.LeftToRight || widest > measure || texts.All(text => context.Try(text, Justified(widest + new Pt(0.01))).All(line => line.Stretch <= MostStretch)));
        return metrical ? new VerseMeasure(widest, true) : new VerseMeasure(all.Max(line => context.Unbroken(context.Style(style, line.Inlines, null, language)).Width), false);
    }

    private static LineSettings Justified(Pt width) => new(width, JustifyLast: true) { SpaceStretch = 1000 };

    private readonly record struct VerseMeasure(Pt Widest, bool Metrical);

    private sealed class Setter(FlowContext context, RowBuilder rows, BlockStyle style, Language language, Pt measure, Pt left, Pt widest, bool metrical)
    {
        private readonly Pt _gap = context.Design.BodySize * 1.5;

        public void Add(Stanza stanza, StructureElement verse)
        {
            var element = new StructureElement(StructureRole.Paragraph, verse);
            bool rightToLeft = language.Direction == TextDirection.RightToLeft;
            VerseLine[] hemistichs = [.. stanza.Lines.TakeWhile(line => !line.IsBracketed)];
            int first = 0;
            if (context.Design.Settings.Verse == VerseSetting.SideBySide && rightToLeft && metrical && hemistichs.Length == 2 && stanza.Lines.Skip(2).All(line => line.IsBracketed)
                && widest + widest + _gap <= measure && hemistichs.All(IsOneLine))
            {
                AddSideBySide(stanza, element);
                first = 2;
            }

            int after = stanza.Lines.Count(line => !line.IsBracketed);
            int before = 0;
            for (int i = 0; i < stanza.Lines.Length; i++)
            {
                bool isHemistich = !stanza.Lines[i].IsBracketed;
                bool betweenCouplets = isHemistich && before > 0 && before % 2 == 0 && after > 1;
                if (i >= first)
                {
                    AddStacked(stanza.Lines[i], element, rightToLeft, breakBefore: i == 0 || (betweenCouplets && stanza.Lines.Length > LinesKeptWhole));
                }

                before += isHemistich ? 1 : 0;
                after -= isHemistich ? 1 : 0;
            }
        }

        private void AddSideBySide(Stanza stanza, StructureElement element)
        {
            Pt inner = (measure - widest - widest - _gap) / 2;
            TextPart first = Hemistich(stanza.Lines[0], element, left + inner + widest + _gap);
            TextPart second = Hemistich(stanza.Lines[1], element, left + inner);
            rows.Add(rows.TextRow([first, second], first.Line, first.Text, style));
        }

        /// <summary>What a hemistich has after a break of its own would be lost beside another.</summary>
        private bool IsOneLine(VerseLine line) => context.Try(context.Style(style, line.Inlines, null, language), Justified(widest + new Pt(0.01))).Length == 1;

        private TextPart Hemistich(VerseLine line, StructureElement element, Pt x)
        {
            StyledText text = context.Style(style, line.Inlines, element, language, textId: line.TextId);
            Line set = context.Break(text, Justified(widest + new Pt(0.01)), line.Span)[0];
            return new TextPart(set, text, x + set.Offset, Pt.Zero);
        }

        /// <summary>A hemistich that is wider than the measure runs on in a second line.</summary>
        private void AddStacked(VerseLine line, StructureElement element, bool rightToLeft, bool breakBefore)
        {
            StyledText text = context.Style(style, line.Inlines, element, language, textId: line.TextId);
            if (line.IsBracketed && metrical && rightToLeft)
            {
                AddSource(line, text, breakBefore);
                return;
            }

            bool fits = widest <= measure;
            Pt width = fits ? widest + new Pt(0.01) : measure;
            LineSettings settings = rightToLeft && fits ? metrical ? Justified(width) : new LineSettings(width, Alignment.Start) : new LineSettings(measure, Alignment.Start);
            Pt x = left + (rightToLeft && fits ? (measure - width) / 2 : rightToLeft ? Pt.Zero : context.Design.BodySize * 2);
            ImmutableArray<Line> lines = context.Break(text, settings, line.Span);
            for (int i = 0; i < lines.Length; i++)
            {
                rows.Add(rows.TextRow([new TextPart(lines[i], text, fits || i == 0 ? x + lines[i].Offset : TurnedOver(lines[i], rightToLeft), Pt.Zero)], lines[i], text, style) with { BreakBefore = breakBefore && i == 0 });
            }

            if (!fits && lines.Length > 1)
            {
                context.Diagnostics.Add(LayoutRules.TurnedVerse, line.Span, "a line of verse is wider than the page\u2019s measure and is turned over", "its end is set below at the other side; a smaller size of type would keep it in one line");
            }
        }

        /// <summary>In the middle below lines of one width, itself never stretched.</summary>
        private void AddSource(VerseLine line, StyledText text, bool breakBefore)
        {
            foreach (Line set in context.Break(text, new LineSettings(measure, Alignment.Center), line.Span))
            {
                rows.Add(rows.TextRow([new TextPart(set, text, left + set.Offset, Pt.Zero)], set, text, style) with { BreakBefore = breakBefore });
                breakBefore = false;
            }
        }

        /// <summary>What does not fit goes to the side where lines end, so that it cannot be taken for a line of its own.</summary>
        private Pt TurnedOver(Line rest, bool rightToLeft) => rightToLeft ? left : left + measure - rest.Width;
    }
}
