using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Publish.EndToEnd;

/// <summary>A page as poppler draws it, 8 bits a sample: enough of PNG (ISO/IEC 15948) to read that.</summary>
internal sealed record PagePicture(int Width, int Height, byte[] Pixels)
{
    private const int HeaderLength = 8;
    private const int ChunkOverhead = 12;

    public static PagePicture ReadPng(string file)
    {
        ReadOnlySpan<byte> data = File.ReadAllBytes(file);
        using var compressed = new MemoryStream();
        int width = 0;
        int height = 0;
        int channels = 1;
        for (int at = HeaderLength; at < data.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(data[at..]);
            ReadOnlySpan<byte> content = data.Slice(at + 8, length);
            switch (Encoding.ASCII.GetString(data.Slice(at + 4, 4)))
            {
                case "IHDR" when content[8] == 8 && content[9] is 0 or 2 && content[12] == 0:
                    channels = content[9] == 2 ? 3 : 1;
                    width = BinaryPrimitives.ReadInt32BigEndian(content);
                    height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                    break;
                case "IHDR": throw new InvalidDataException($"{file} is not gray or RGB with 8 bits");
                case "IDAT": compressed.Write(content); break;
            }

            at += length + ChunkOverhead;
        }

        compressed.Position = 0;
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        return new PagePicture(width, height, Unfilter(inflated, width * channels, height, channels));
    }

    /// <summary>The share of pixels that differ by more than a quarter of the range, one at an edge being drawn otherwise by another version of poppler.</summary>
    public double DifferenceFrom(PagePicture other) => Width != other.Width || Height != other.Height
        ? 1
        : Pixels.Zip(other.Pixels).Count(p => Math.Abs(p.First - p.Second) > 64) / (double)Pixels.Length;

    private static byte[] Unfilter(Stream rows, int width, int height, int channels)
    {
        var pixels = new byte[width * height];
        var row = new byte[width + 1];
        for (int y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            for (int x = 0; x < width; x++)
            {
                int left = x >= channels ? pixels[(y * width) + x - channels] : 0;
                int up = y > 0 ? pixels[((y - 1) * width) + x] : 0;
                int corner = x >= channels && y > 0 ? pixels[((y - 1) * width) + x - channels] : 0;
                int predicted = row[0] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                pixels[(y * width) + x] = (byte)(row[x + 1] + predicted);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        (int toLeft, int toUp, int toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
