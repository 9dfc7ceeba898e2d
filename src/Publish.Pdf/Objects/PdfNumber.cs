using System.Buffers.Text;

namespace Publish.Pdf.Objects;

/// <summary>Real numbers as PDF writes them (ISO 32000-1, 7.3.3): decimal point, no exponent.</summary>
internal static class PdfNumber
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Rounds as it will be written, so that a caller can go on with what a reader will see.</summary>
    public static double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Writes the number and returns how many bytes it took.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no number or beyond ±10¹²: a bug in the caller, since no page is so large.</exception>
    public static int Format(double value, int decimals, Span<byte> target)
    {
        if (!(Math.Abs(value) < 1e12))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a number that a PDF can hold");
        }

        long power = Powers[decimals];
        long scaled = (long)Math.Round(value * power, MidpointRounding.AwayFromZero);
        int length = 0;
        if (scaled < 0)
        {
            target[length++] = (byte)'-';
            scaled = -scaled;
        }

        (long whole, long fraction) = Math.DivRem(scaled, power);
        Utf8Formatter.TryFormat(whole, target[length..], out int written);
        length += written;
        if (fraction == 0)
        {
            return length;
        }

        target[length++] = (byte)'.';
        for (long place = power / 10; fraction > 0; place /= 10)
        {
            target[length++] = (byte)('0' + (fraction / place));
            fraction %= place;
        }

        return length;
    }
}
