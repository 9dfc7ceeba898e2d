using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Pdf.Images;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Content;

/// <summary>Paints the display list of a page into a content stream, in a tagged file every item inside a marked-content sequence or an artifact.</summary>
/// <param name="structure">Null for a file without tags.</param>
internal sealed class PagePainter(ContentWriter content, TextPainter text, ImageSet images, StructureCollector? structure)
{
    private readonly SortedDictionary<string, ImageResource> _usedImages = new(StringComparer.Ordinal);
    private bool _isOpen;
    private bool _inText;
    private StructureElement? _element;
    private ArtifactKind _artifact;

    /// <summary>What the last page has drawn.</summary>
    public IReadOnlyCollection<ImageResource> UsedImages => _usedImages.Values;

    /// <param name="margin">How much of a larger sheet there is round the page.</param>
    public void Paint(Page page, Pt margin = default)
    {
        _usedImages.Clear();
        content.Clear();
        text.BeginPage();
        if (margin != Pt.Zero)
        {
            content.Translate(margin.Value, margin.Value);
        }

        content.FillBlack();
        for (int i = 0; i < page.Items.Length; i++)
        {
            if (page.Items[i] is TextLine)
            {
                VisualLine line = VisualLine.At(page.Items, i, text.TurnsLeft);
                Paint(line, page.Height.Value);
                i += line.Lines.Length - 1;
            }
            else
            {
                Paint(page.Items[i], page.Height.Value);
            }
        }

        Close();
        EndText();
    }

    private void Paint(VisualLine line, double pageHeight)
    {
        foreach (SegmentContext segment in line.Segments)
        {
            Mark(segment.Segment.Element, segment.TextLine.Artifact, isText: true);
            text.Paint(segment, pageHeight, Restart);
        }
    }

    private void Paint(PageItem item, double pageHeight)
    {
        switch (item)
        {
            case RuleItem rule:
                Mark(rule.Element, rule.Artifact, isText: false);
                content.Rectangle(rule.Area.Left.Value, pageHeight - rule.Area.Bottom.Value, rule.Area.Width.Value, rule.Area.Height.Value);
                break;
            case PolygonItem polygon:
                Mark(null, polygon.Artifact, isText: false);
                content.Polygon([.. polygon.Corners.Select(corner => (corner.X.Value, pageHeight - corner.Y.Value))]);
                break;
            case ImageItem picture:
                Paint(picture, pageHeight);
                break;
            default:
                throw new InvalidOperationException($"No way to paint a {item.GetType().Name}");
        }
    }

    private void Paint(ImageItem item, double pageHeight)
    {
        if (images.Get(item) is not { } image)
        {
            return;
        }

        Mark(item.Element, item.Artifact, isText: false);
        content.Draw(image.Name, item.Area.Left.Value, pageHeight - item.Area.Bottom.Value, item.Area.Width.Value, item.Area.Height.Value);
        _usedImages[image.Name] = image;
        if (item.Element is { } element)
        {
            structure?.Cover(element, item.Area);
        }
    }

    /// <summary>What belongs to one element and follows one another shares a sequence. A text object holds sequences whole.</summary>
    private void Mark(StructureElement? element, ArtifactKind artifact, bool isText)
    {
        if (_isOpen && element == _element && (element is not null || artifact == _artifact) && isText == _inText)
        {
            return;
        }

        Close();
        if (isText)
        {
            BeginText();
        }
        else
        {
            EndText();
        }

        (_element, _artifact) = (element, artifact);
        Open();
    }

    /// <summary>Goes on with a segment in another text object and sequence, which readers take apart from what was shown before.</summary>
    private void Restart()
    {
        Close();
        EndText();
        BeginText();
        Open();
    }

    private void Open()
    {
        _isOpen = true;
        if (structure is null)
        {
            return;
        }

        if (_element is { } element)
        {
            content.BeginMarked(StandardNames.Of(element.Role), structure.BeginSequence(element));
        }
        else
        {
            content.BeginArtifact(_artifact == ArtifactKind.Pagination ? "Pagination" : "Layout");
        }
    }

    private void Close()
    {
        if (_isOpen && structure is not null)
        {
            content.EndMarked();
        }

        _isOpen = false;
    }

    private void BeginText()
    {
        if (!_inText)
        {
            content.BeginText();
            _inText = true;
        }
    }

    private void EndText()
    {
        if (_inText)
        {
            content.EndText();
            _inText = false;
        }
    }
}
