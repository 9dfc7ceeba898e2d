using System.Buffers.Text;
using System.Text;

namespace Publish.Pdf.Objects;

/// <summary>Bytes that grow, with the primitives of PDF syntax (ISO 32000-1, 7.3). Knows nothing of objects.</summary>
internal sealed class PdfBuffer
{
    private byte[] _bytes;

    public PdfBuffer(int capacity = 256) => _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBuffer Raw(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most <paramref name="decimals"/> (0–6) decimals, without exponent, trailing zeros or negative zero.</summary>
    public PdfBuffer Real(double value, int decimals = 4)
    {
        Span<byte> digits = Reserve(32);
        Length += PdfNumber.Format(value, decimals, digits);
        return this;
    }

    /// <summary><c>/Name</c>, with <c>#xx</c> for bytes that may not stand in a name (7.3.5).</summary>
    public PdfBuffer Name(string name)
    {
        Raw((byte)'/');
        foreach (byte b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > (byte)'!' and < 127 && !"#()<>[]{}/%"u8.Contains(b))
            {
                Raw(b);
            }
            else
            {
                Raw((byte)'#').Hex(b);
            }
        }

        return this;
    }

    /// <summary>A text string (7.9.2.2): as it is where it is plain ASCII, else UTF-16BE with its mark, in hexadecimal.</summary>
    public PdfBuffer TextString(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.Contains('\u007F', StringComparison.Ordinal))
        {
            Raw((byte)'(');
            foreach (char c in text)
            {
                if (c is '(' or ')' or '\\')
                {
                    Raw((byte)'\\');
                }

                Raw((byte)c);
            }

            return Raw((byte)')');
        }

        Raw("<FEFF"u8);
        foreach (char c in text)
        {
            Hex16(c);
        }

        return Raw((byte)'>');
    }

    public PdfBuffer HexString(ReadOnlySpan<byte> bytes)
    {
        Raw((byte)'<');
        foreach (byte b in bytes)
        {
            Hex(b);
        }

        return Raw((byte)'>');
    }

    public PdfBuffer Reference(ObjectId id) => Integer(id.Number).Raw(" 0 R"u8);

    public PdfBuffer Hex16(int value) => Hex((byte)(value >> 8)).Hex((byte)value);

    private PdfBuffer Hex(byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        Span<byte> target = Reserve(2);
        target[0] = digits[value >> 4];
        target[1] = digits[value & 15];
        Length += 2;
        return this;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }
}
