using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Core.Unicode.Sequences;
using Publish.Core.Units;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>Styled paragraph in, shaped paragraph out: bidi levels, itemisation by face, script and level, shaping, break opportunities.</summary>
/// <remarks>Holds no state: the words already shaped are kept by the faces. Safe to share between threads.</remarks>
/// <param name="caching">Words are kept where that changes nothing; a test may ask for the other way.</param>
/// <param name="reported">Characters, and clusters of letters and marks, that <see cref="GlyphCheck"/> has reported with their places and that are not reported again.</param>
public sealed class ParagraphShaper(WordCaching caching = WordCaching.WhereProven, IReadOnlySet<string>? reported = null)
{
    private const int LongestName = 24;

    /// <param name="span">Where the paragraph stands, for a diagnostic about a character that no face has.</param>
    public ShapedParagraph Shape(StyledParagraph paragraph, SourceSpan? span, DiagnosticBag diagnostics)
    {
        bool rightToLeft = paragraph.Language.Direction == TextDirection.RightToLeft;
        byte baseLevel = rightToLeft ? (byte)1 : (byte)0;
        ImmutableArray<TextRange> sequences = LeftToRightSequences.Find(paragraph.Text, baseLevel);
        byte[] levels = LeftToRightSequences.GetLevels(paragraph.Text, baseLevel, sequences);
        var subtending = SubtendingMarks.Find(paragraph);
        subtending.SetBeside(levels);
        var breaks = new LineBreak[paragraph.Text.Length];
        LineBreakAlgorithm.Find(paragraph.Text, breaks, rightToLeft ? LineBreakTailoring.Urdu : LineBreakTailoring.None);
        KeepNamesWhole(paragraph, breaks);
        KeepNumbersWhole(paragraph.Text, sequences, breaks);
        (DrawnText drawn, List<ShapingItem> items) = new Itemiser(paragraph, levels, subtending, new MissingCharacters(span, diagnostics, reported)).Itemise();
        var boundaries = new PieceBoundaries(paragraph.Text, drawn, breaks);
        return new PieceShaper(paragraph, baseLevel, levels, drawn, items, boundaries, caching).Shape();
    }

    /// <summary>1 234 567 and +92 42 3576 1234 are one number each, whatever spaces they have.</summary>
    private static void KeepNumbersWhole(string text, ImmutableArray<TextRange> sequences, LineBreak[] breaks)
    {
        foreach (TextRange sequence in sequences.Where(sequence => sequence.Length <= LongestName && !text.AsSpan(sequence.Start, sequence.Length).ContainsAnyInRange('A', 'z')))
        {
            breaks.AsSpan(sequence.Start, sequence.Length - 1).Replace(LineBreak.Allowed, LineBreak.Prohibited);
        }
    }

    /// <summary>A hyphen in code belongs to a name, and at a line's end it would be read as the line's own. What is long parts there all the same.</summary>
    private static void KeepNamesWhole(StyledParagraph paragraph, LineBreak[] breaks)
    {
        foreach (StyledRun run in paragraph.Runs.Where(run => !run.Style.Hyphenates && run.Range.Length <= LongestName))
        {
            for (int i = run.Range.Start; i < run.Range.End; i++)
            {
                breaks[i] = paragraph.Text[i] == '-' && breaks[i] == LineBreak.Allowed && i + 1 < run.Range.End ? LineBreak.Prohibited : breaks[i];
            }
        }
    }
}
