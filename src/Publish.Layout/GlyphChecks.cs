using System.Collections.Immutable;
using Publish.Core.Source;
using Publish.Core.Unicode;
using Publish.Layout.Styles;
using Publish.Manuscript.Model;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Layout;

/// <summary>Whether the fonts of a book have all its characters; what <see cref="Typesetter"/> would say, without its work.</summary>
public static class GlyphChecks
{
    public static void Check(Book book, FontLibrary fonts, DiagnosticBag diagnostics)
    {
        var set = new FontSet(fonts, book.Info.Language, book.Info.Design.Font);
        foreach (ImmutableArray<Inline> line in book.Info.Lines.All)
        {
            Check(line, book.Info.Language, set, diagnostics);
        }

        Parallel.ForEach(book.Sections, section =>
        {
            foreach (TextBlock block in BookText.TextBlocks(section))
            {
                Check(block.Inlines, section.Language, set, diagnostics);
            }
        });
    }

    /// <remarks>All stacks of a book hold the same hands, so that the language of a block makes no difference to what is missing.</remarks>
    private static void Check(ImmutableArray<Inline> inlines, Language language, FontSet fonts, DiagnosticBag diagnostics)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: GlyphCheck.Report(fonts.Get(language, FontVariant.Regular), run.Value, offset => At(run, offset), diagnostics); break;
                case Code code: GlyphCheck.Report(fonts.Get(language, FontVariant.Code), code.Value, _ => code.Span, diagnostics); break;
                case Foreign foreign: Check(foreign.Inlines, foreign.Language, fonts, diagnostics); break;
                default: Check(Walk.Children(inline), language, fonts, diagnostics); break;
            }
        }
    }

    private static SourceSpan At(TextRun run, int offset) => run.Value.Length == run.Span.Length ? run.Span with { Start = run.Span.Start + offset, Length = 1 } : run.Span;
}
