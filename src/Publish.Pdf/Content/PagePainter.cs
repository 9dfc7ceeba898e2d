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
            if (page.Items[i] is ImageItem picture && images.Get(picture) is null)
            {
                continue;
            }

            Mark(page.Items[i]);
            PaintItem(page.Items[i], LinePlace.Find(page.Items, i, text.TurnsLeft), page.Height.Value);
        }

        Close();
        EndText();
    }

    /// <summary>Items of one element that follow one another share a sequence. A text object holds sequences whole.</summary>
    private void Mark(PageItem item)
    {
        if (_isOpen && item.Element == _element && (item.Element is not null || item.Artifact == _artifact) && item is TextItem == _inText)
        {
            return;
        }

        Close();
        if (item is TextItem)
        {
            BeginText();
        }
        else
        {
            EndText();
        }

        Open(item);
    }

    /// <summary>Goes on with an item in another text object and sequence, which readers take apart from what was shown before.</summary>
    private void Restart(PageItem item)
    {
        Close();
        EndText();
        BeginText();
        Open(item);
    }

    private void Open(PageItem item)
    {
        _isOpen = true;
        _element = item.Element;
        _artifact = item.Artifact;
        if (structure is null)
        {
            return;
        }

        if (item.Element is { } element)
        {
            content.BeginMarked(StandardNames.Of(element.Role), structure.BeginSequence(element));
        }
        else
        {
            content.BeginArtifact(item.Artifact == ArtifactKind.Pagination ? "Pagination" : "Layout");
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

    private void PaintItem(PageItem item, LinePlace place, double pageHeight)
    {
        switch (item)
        {
            case TextItem textItem:
                text.Paint(textItem, place, pageHeight, () => Restart(textItem));
                break;
            case RuleItem rule:
                Rectangle area = rule.Area;
                content.Rectangle(area.Left.Value, pageHeight - area.Bottom.Value, (area.Right - area.Left).Value, (area.Bottom - area.Top).Value);
                break;
            case PolygonItem polygon:
                EndText();
                content.Polygon([.. polygon.Corners.Select(corner => (corner.X.Value, pageHeight - corner.Y.Value))]);
                break;
            case ImageItem image:
                PaintImage(image, pageHeight);
                break;
            default:
                throw new InvalidOperationException($"No way to paint a {item.GetType().Name}");
        }
    }

    private void PaintImage(ImageItem item, double pageHeight)
    {
        if (images.Get(item) is { } image)
        {
            Rectangle area = item.Area;
            content.Draw(image.Name, area.Left.Value, pageHeight - area.Bottom.Value, (area.Right - area.Left).Value, (area.Bottom - area.Top).Value);
            _usedImages[image.Name] = image;
            if (item.Element is { } element)
            {
                structure?.Cover(element, area);
            }
        }
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
