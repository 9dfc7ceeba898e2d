namespace Publish.Pdf.Images;

/// <summary>The decoded samples of a PNG, eight bits each: colour or palette index and alpha apart, as PDF wants them.</summary>
internal sealed class PngSamples
{
    private readonly PngHeader _header;
    private readonly int _colorSamples;
    private readonly byte[] _colors;
    private readonly byte[]? _alpha;

    public PngSamples(PngHeader header)
    {
        _header = header;
        _colorSamples = header.SamplesPerPixel - (header.HasAlpha ? 1 : 0);
        _colors = new byte[checked(header.Width * header.Height * _colorSamples)];
        _alpha = header.HasAlpha ? new byte[header.Width * header.Height] : null;
    }

    /// <param name="line">A row of the pass without filter.</param>
    public void SetRow(ReadOnlySpan<byte> line, PngPass pass, int row)
    {
        int y = pass.Y + (row * pass.StepY);
        int sample = 0;
        for (int column = 0; column < pass.Columns; column++)
        {
            int pixel = (y * _header.Width) + pass.X + (column * pass.StepX);
            for (int i = 0; i < _colorSamples; i++)
            {
                _colors[(pixel * _colorSamples) + i] = Sample(line, sample++);
            }

            if (_alpha is not null)
            {
                _alpha[pixel] = Sample(line, sample++);
            }
        }
    }

    public Picture ToPicture(PngFile png) => new(
        _header.Width,
        _header.Height,
        _header.Colors,
        8,
        PictureEncoding.Raw,
        _colors,
        Palette: png.Palette,
        TransparentColor: PngReader.TransparentColor(png)?.Select(ToEightBits).ToArray(),
        Alpha: _alpha ?? PaletteAlpha(png));

    private byte[]? PaletteAlpha(PngFile png)
    {
        if (png.Palette is null || png.Transparency is not { } table)
        {
            return null;
        }

        byte[] alpha = new byte[_colors.Length];
        for (int i = 0; i < alpha.Length; i++)
        {
            alpha[i] = _colors[i] < table.Length ? table[_colors[i]] : byte.MaxValue;
        }

        return alpha;
    }

    private byte Sample(ReadOnlySpan<byte> line, int index)
    {
        if (_header.Bits >= 8)
        {
            return line[index * _header.Bits / 8];
        }

        int perByte = 8 / _header.Bits;
        int shift = (perByte - 1 - (index % perByte)) * _header.Bits;
        int value = (line[index / perByte] >> shift) & ((1 << _header.Bits) - 1);
        return _header.IsIndexed ? (byte)value : (byte)ToEightBits(value);
    }

    private int ToEightBits(int value) => _header.Bits == 16 ? value >> 8 : value * 255 / ((1 << _header.Bits) - 1);
}
