using System.Buffers.Binary;

namespace Publish.Pdf.Metadata;

/// <summary>An ICC profile for CMYK pictures that have none: a table of the sixteen mixtures of full inks, between which readers interpolate.</summary>
/// <remarks>Near enough to look at on a screen. Nobody can know which inks were meant.</remarks>
internal static class PlainCmykProfile
{
    private const int Inputs = 4;
    private const int Outputs = 3;
    private const int GridPoints = 2;

    /// <summary>L*, a*, b* of paper, cyan, magenta, blue, yellow, green, red and the three inks together: round numbers of usual offset printing on coated paper.</summary>
    private static readonly (double L, double A, double B)[] WithoutBlack =
    [
        (95, 0, -2), (55, -37, -50), (48, 74, -3), (24, 22, -46), (89, -5, 93), (50, -68, 27), (47, 68, 48), (23, 0, 0),
    ];

    /// <summary>The same, under full black, is close to black.</summary>
    private const double BlackShare = 0.17;

    public static byte[] Create() => IccBuilder.Build(
        "scnr",
        "CMYK",
        "Lab ",
        ("desc", IccBuilder.Text("Plain CMYK")),
        ("cprt", IccBuilder.Text("No copyright, use freely")),
        ("wtpt", IccBuilder.Xyz(IccBuilder.D50[0], IccBuilder.D50[1], IccBuilder.D50[2])),
        ("A2B0", Table()));

    /// <summary>lut16Type (ICC.1, 10.10): identity curves and the grid, the last input fastest.</summary>
    private static byte[] Table()
    {
        int nodes = 1 << Inputs;
        int gridStart = 52 + (2 * 2 * Inputs);
        byte[] table = new byte[gridStart + (2 * Outputs * nodes) + (2 * 2 * Outputs)];
        "mft2"u8.CopyTo(table);
        table[8] = Inputs;
        table[9] = Outputs;
        table[10] = GridPoints;
        for (int i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(12 + (16 * i)), 0x00010000);
        }

        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(48), 2);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(50), 2);
        WriteIdentity(table.AsSpan(52), Inputs);
        for (int node = 0; node < nodes; node++)
        {
            WriteLab(table.AsSpan(gridStart + (2 * Outputs * node)), Color(node));
        }

        WriteIdentity(table.AsSpan(gridStart + (2 * Outputs * nodes)), Outputs);
        return table;
    }

    /// <param name="node">Bits from the highest: cyan, magenta, yellow, black.</param>
    private static (double L, double A, double B) Color(int node)
    {
        int inks = ((node >> 3) & 1) | ((node >> 1) & 2) | ((node << 1) & 4);
        (double l, double a, double b) = WithoutBlack[inks];
        double share = (node & 1) == 0 ? 1 : BlackShare;
        return (l * share, a * share, b * share);
    }

    private static void WriteIdentity(Span<byte> target, int curves)
    {
        for (int i = 0; i < curves; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target[((4 * i) + 2)..], ushort.MaxValue);
        }
    }

    /// <summary>The 16-bit encoding that lut16Type keeps from version 2: L* 100 is FF00, a* and b* 0 are 8000.</summary>
    private static void WriteLab(Span<byte> target, (double L, double A, double B) color)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)Math.Round(color.L / 100 * 0xFF00));
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], (ushort)Math.Round((color.A + 128) * 256));
        BinaryPrimitives.WriteUInt16BigEndian(target[4..], (ushort)Math.Round((color.B + 128) * 256));
    }
}
