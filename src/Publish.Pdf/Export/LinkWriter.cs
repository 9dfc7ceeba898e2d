using System.Text;
using Publish.Layout.Pages;
using Publish.Pdf.Objects;
using Publish.Pdf.Tagging;

namespace Publish.Pdf.Export;

/// <summary>Link annotations (ISO 32000-1, 12.5.6.5), each tied to its Link element.</summary>
internal sealed class LinkWriter(ObjectWriter file, StructureCollector structure, DestinationWriter destinations)
{
    private const int PrintFlag = 4;

    /// <returns>The page's annotations in their order.</returns>
    public IReadOnlyList<ObjectId> Write(Page page, int pageCount)
    {
        var annotations = new List<ObjectId>(page.Links.Length);
        foreach (LinkArea link in page.Links)
        {
            Destination destination = default;
            if (link.Target is AnchorTarget anchor && !destinations.TryFind(anchor.Anchor, out destination))
            {
                continue;
            }

            ObjectId id = file.Allocate();
            int key = pageCount + structure.AddAnnotation(link.Element, id);
            WriteAnnotation(id, link, key, destination, page.Height.Value);
            annotations.Add(id);
        }

        return annotations;
    }

    private void WriteAnnotation(ObjectId id, LinkArea link, int structureKey, Destination destination, double pageHeight)
    {
        Rectangle area = link.Area;
        using DictionaryWriter annotation = file.Dictionary(id);
        annotation.Name("Type", "Annot").Name("Subtype", "Link")
            .Reals("Rect", area.Left.Value, pageHeight - area.Bottom.Value, area.Right.Value, pageHeight - area.Top.Value)
            .Reals("Border", 0, 0, 0).Integer("F", PrintFlag).Text("Contents", link.Contents).Integer("StructParent", structureKey);
        if (link.Target is UriTarget uri)
        {
            using DictionaryWriter action = annotation.Dictionary("A");
            action.Name("S", "URI").Text("URI", ToAscii(uri.Uri));
        }
        else
        {
            destinations.Write(annotation, destination);
        }
    }

    /// <summary>An address in a PDF is 7-bit ASCII (12.6.4.7): everything else is written as the percent-encoded bytes of UTF-8.</summary>
    internal static string ToAscii(string uri)
    {
        var ascii = new StringBuilder(uri.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(uri))
        {
            if (b is > (byte)' ' and < 127)
            {
                ascii.Append((char)b);
            }
            else
            {
                ascii.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return ascii.ToString();
    }
}
