using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publish.Manuscript.Model;
using Block = Publish.Manuscript.Model.Block;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading;

/// <summary>Paragraphs that hold a picture and nothing else.</summary>
/// <param name="path">The Markdown file's, which pictures' paths are relative to.</param>
internal sealed class FigureReader(string path, BookFolder folder, InlineReader inlines, FilePlaces places, TextIds ids)
{
    private readonly string _folderOfFile = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The figure; where there is no picture, its words as a paragraph.</summary>
    public Block Read(LinkInline image, ParagraphBlock block)
    {
        SourceSpan span = places.Of(block);
        if (image.Reference is { } definition)
        {
            inlines.UsedDefinitions.Add(definition);
        }

        string alternative = inlines.ReadPlain(image);
        string caption = PlainLine.Of(image.Title ?? "");
        if (folder.ReadPicture(_folderOfFile, Uri.UnescapeDataString(image.Url ?? ""), span) is not { } picture)
        {
            string words = string.Join(' ', new[] { alternative, caption }.Where(s => s.Length > 0));
            return new Paragraph(ids.Next(), [new TextRun(words.Length > 0 ? words : image.Url ?? "", span)], span);
        }

        if (alternative.Length == 0)
        {
            places.Report(ManuscriptRules.MissingAlternativeText, span, "the figure has no alternative text", "say in the square brackets what the picture shows");
        }

        return new Figure(picture, alternative, caption.Length == 0 ? null : new Paragraph(ids.Next(), [new TextRun(caption, CaptionSpan(image, span))], span), span);
    }

    private SourceSpan CaptionSpan(LinkInline image, SourceSpan whole) => image.TitleSpan.IsEmpty ? whole : places.Of(image.TitleSpan.Start, image.TitleSpan.Length);
}
