using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publish.Manuscript.Model;
using Publish.Manuscript.Reading.Files;
using Publish.Manuscript.Reading.Inlines;
using Publish.Manuscript.Reading.Markdown;
using Publish.Manuscript.Reading.Numbering;
using Publish.Manuscript.Reading.Text;
using Block = Publish.Manuscript.Model.Block;
using Inline = Publish.Manuscript.Model.Inline;
using SourceSpan = Publish.Core.Source.SourceSpan;

namespace Publish.Manuscript.Reading.Blocks;

/// <summary>Paragraphs that hold a picture and nothing else.</summary>
/// <param name="path">The Markdown file's, which pictures' paths are relative to.</param>
/// <param name="numbers">Null where captions have none.</param>
internal sealed class FigureReader(string path, BookFolder folder, InlineReader inlines, SourceMap places, TextIds ids, AnchorIds placeIds, RunningNumbers? numbers)
{
    private readonly string _folderOfFile = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The picture that a paragraph holds with nothing else but its attributes.</summary>
    public static LinkInline? PictureOf(ParagraphBlock block) =>
        block.Inline?.FirstChild is LinkInline { IsImage: true } image && (image.NextSibling is null || AttributesOf(image) is not null) ? image : null;

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

        (string? id, double? width) = ReadAttributes(image, span);
        Paragraph? text = ReadCaption(image, caption, span);
        return new Figure(picture, alternative, text, span) { Id = id, Width = width, Number = text is null ? null : numbers?.NextFigure() };
    }

    /// <summary>The title of the picture's link, which is a line of text: where it is in the file as one line, letter by letter.</summary>
    private Paragraph? ReadCaption(LinkInline image, string caption, SourceSpan whole)
    {
        if (caption.Length == 0)
        {
            return null;
        }

        Markdig.Syntax.SourceSpan title = image.Reference?.TitleSpan ?? image.TitleSpan;
        SourceSpan quoted = title.Length < 2 ? whole : places.Of(title.Start, title.Length);
        ReadOnlySpan<char> inside = title.Length < 2 ? "" : quoted.Source.Text.AsSpan(quoted.Start + 1, quoted.Length - 2);
        ImmutableArray<Inline> line = inside.IsEmpty || inside.ContainsAny('\n', '\r') ? inlines.ReadLine(caption, 0, quoted) : inlines.ReadLine(inside.ToString(), quoted.Start + 1, null);
        return new Paragraph(ids.Next(), line.IsEmpty ? [new TextRun(caption, quoted)] : line, whole);
    }

    private (string? Id, double? Width) ReadAttributes(LinkInline image, SourceSpan span)
    {
        string? id = null;
        double? width = null;
        if (AttributesOf(image) is not { } attributes)
        {
            return (null, null);
        }

        foreach ((string key, string value) in AttributeSyntax.Pairs(attributes) ?? [("", attributes)])
        {
            if (key == "#")
            {
                id = placeIds.Take(value, span);
            }
            else if (key == "width" && value is [.. var number, '%'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is >= 5 and <= 100)
            {
                width = percent / 100.0;
            }
            else
            {
                places.Report(ManuscriptRules.UnknownAttribute, span, $"\u201C{{{attributes.Trim()}}}\u201D is not known at a picture", "write {#id}, {width=60%} with 5 to 100 percent, or both");
            }
        }

        return (id, width);
    }

    /// <summary>What stands in braces after a picture, where nothing else does.</summary>
    private static string? AttributesOf(LinkInline image) =>
        image.NextSibling is LiteralInline { NextSibling: null } literal && literal.Content.AsSpan().Trim() is ['{', .. var inner, '}'] && !inner.ContainsAny('{', '}') ? inner.ToString() : null;
}
