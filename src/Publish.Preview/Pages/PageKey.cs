using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Publish.Core.Units;
using Publish.Layout.Pages;
using Publish.Text.Paragraphs;

namespace Publish.Preview.Pages;

/// <summary>A name for what a page looks like: two pages of one name need be drawn once only. Made for every page at every save, so it is made of bytes and not of text.</summary>
internal sealed class PageKey
{
    private const int Length = 16;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public static string Of(Page page)
    {
        var key = new PageKey();
        key.Append(page.Folio);
        key.Append(page.Width, page.Height);
        foreach (PageItem item in page.Items)
        {
            switch (item)
            {
                case TextLine line: key.Append(line); break;
                case RuleItem rule: key.Append(rule.Area); break;
                case ImageItem image: key.Append(image); break;
                case PolygonItem polygon: key.Append(polygon); break;
                default: throw new InvalidOperationException($"unknown item {item.GetType().Name}");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(key._bytes.WrittenSpan))[..Length];
    }

    private void Append(TextLine line)
    {
        Append(line.X, line.Baseline);
        foreach (PlacedRun placed in line.Runs)
        {
            Append(placed.InkX, placed.Run.Style.Size);
            Append(placed.Run.Shape.Face.Name);
            // A checksum of the file, for a font of the book's own may be changed.
            _bytes.Write(placed.Run.Shape.Face.GetTable("head").Span[8..12]);
            Append(placed.Run.Shape.Text);
        }
    }

    private void Append(ImageItem image)
    {
        Append(image.Area);
        _bytes.Write(SHA256.HashData(image.Image.Data.Span));
    }

    private void Append(PolygonItem polygon)
    {
        foreach (PagePoint corner in polygon.Corners)
        {
            Append(corner.X, corner.Y);
        }
    }

    private void Append(Rectangle area)
    {
        Append(area.Left, area.Top);
        Append(area.Right, area.Bottom);
    }

    /// <summary>In thousandths of a point: finer than what is drawn.</summary>
    private void Append(Pt a, Pt b)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)Math.Round(a.Value * 1000));
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], (int)Math.Round(b.Value * 1000));
        _bytes.Write(bytes);
    }

    private void Append(string text)
    {
        _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        _bytes.Write("\0"u8);
    }
}
