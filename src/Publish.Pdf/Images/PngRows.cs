namespace Publish.Pdf.Images;

/// <summary>Takes the filters off the rows of a PNG (ISO/IEC 15948, 9) and puts the passes of an interlaced one together.</summary>
internal static class PngRows
{
    private const byte LastFilter = 4;

    /// <summary>Readers of PDF differ in what they do with a filter that does not exist.</summary>
    public static void CheckFilters(ReadOnlySpan<byte> rows, PngHeader header)
    {
        int stride = header.RowLength(header.Width) + 1;
        for (int at = 0; at < rows.Length; at += stride)
        {
            CheckFilter(rows[at]);
        }
    }

    /// <summary>All samples of the picture, eight bits each.</summary>
    /// <param name="rows">As inflated; overwritten.</param>
    public static PngSamples Decode(byte[] rows, PngHeader header)
    {
        var samples = new PngSamples(header);
        int at = 0;
        foreach (PngPass pass in header.Passes())
        {
            int length = header.RowLength(pass.Columns);
            Span<byte> previous = default;
            for (int row = 0; row < pass.Rows; row++)
            {
                Span<byte> line = rows.AsSpan(at + 1, length);
                Unfilter(rows[at], line, previous, header.BytesPerPixel);
                samples.SetRow(line, pass, row);
                previous = line;
                at += length + 1;
            }
        }

        return samples;
    }

    private static void Unfilter(byte filter, Span<byte> line, ReadOnlySpan<byte> previous, int distance)
    {
        CheckFilter(filter);
        for (int i = 0; i < line.Length; i++)
        {
            byte left = i >= distance ? line[i - distance] : (byte)0;
            byte up = previous.IsEmpty ? (byte)0 : previous[i];
            byte upLeft = previous.IsEmpty || i < distance ? (byte)0 : previous[i - distance];
            line[i] += filter switch
            {
                1 => left,
                2 => up,
                3 => (byte)((left + up) / 2),
                4 => Paeth(left, up, upLeft),
                _ => 0,
            };
        }
    }

    private static byte Paeth(int left, int up, int upLeft)
    {
        int estimate = left + up - upLeft;
        int toLeft = Math.Abs(estimate - left);
        int toUp = Math.Abs(estimate - up);
        int toUpLeft = Math.Abs(estimate - upLeft);
        return (byte)(toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft);
    }

    private static void CheckFilter(byte filter)
    {
        if (filter > LastFilter)
        {
            throw PngReader.Damaged("a row has an unknown filter");
        }
    }
}
