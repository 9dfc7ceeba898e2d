using System.Buffers.Binary;
using System.Text;

namespace Publish.Pdf.Metadata;

/// <summary>An ICC profile for sRGB, made here so that no foreign file is needed: three primaries and one curve (ICC.1:2010, version 4.2).</summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;

    /// <summary>The D50 white of the profile connection space (ICC.1, 7.2.16).</summary>
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    /// <summary>The profile's bytes; the same on every call.</summary>
    public static byte[] Create()
    {
        byte[] curve = ParametricCurve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", LocalizedText("sRGB IEC61966-2.1")),
            ("cprt", LocalizedText("No copyright, use freely")),
            ("wtpt", Xyz(D50[0], D50[1], D50[2])),
            ("chad", Matrix(1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517)),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7139)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        int tableEnd = HeaderSize + 4 + (12 * tags.Length);
        var offsets = new Dictionary<byte[], int>();
        int size = tableEnd;
        foreach ((_, byte[] data) in tags)
        {
            if (offsets.TryAdd(data, size))
            {
                size += data.Length;
            }
        }

        byte[] profile = new byte[size];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderSize), tags.Length);
        for (int i = 0; i < tags.Length; i++)
        {
            Span<byte> entry = profile.AsSpan(HeaderSize + 4 + (12 * i), 12);
            int offset = offsets[tags[i].Data];
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, offset);
        }

        return profile;
    }

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteUInt32BigEndian(profile[8..], 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        WriteDate(profile[24..], 2026, 1, 1);
        "acsp"u8.CopyTo(profile[36..]);
        for (int i = 0; i < 3; i++)
        {
            WriteFixed(profile[(68 + (4 * i))..], D50[i]);
        }
    }

    /// <summary>The profile's own date, which is part of its content and never the clock's.</summary>
    private static void WriteDate(Span<byte> target, ushort year, ushort month, ushort day)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, year);
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], month);
        BinaryPrimitives.WriteUInt16BigEndian(target[4..], day);
    }

    /// <summary>The transfer function of IEC 61966-2-1 as the parametric curve of type 3 (ICC.1, 10.16).</summary>
    private static byte[] ParametricCurve()
    {
        double[] parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
        byte[] curve = new byte[12 + (4 * parameters.Length)];
        "para"u8.CopyTo(curve);
        curve[9] = 3;
        WriteFixed(curve.AsSpan(12), parameters);
        return curve;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        byte[] tag = new byte[20];
        "XYZ "u8.CopyTo(tag);
        WriteFixed(tag.AsSpan(8), [x, y, z]);
        return tag;
    }

    private static byte[] Matrix(params double[] values)
    {
        byte[] tag = new byte[8 + (4 * values.Length)];
        "sf32"u8.CopyTo(tag);
        WriteFixed(tag.AsSpan(8), values);
        return tag;
    }

    /// <summary>One English record of a multiLocalizedUnicodeType (ICC.1, 10.13), padded to whole words.</summary>
    private static byte[] LocalizedText(string text)
    {
        const int TextStart = 28;
        byte[] tag = new byte[(TextStart + (text.Length * 2) + 3) / 4 * 4];
        "mluc"u8.CopyTo(tag);
        tag[11] = 1;
        tag[15] = 12;
        "enUS"u8.CopyTo(tag.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(24), TextStart);
        Encoding.BigEndianUnicode.GetBytes(text, tag.AsSpan(TextStart));
        return tag;
    }

    private static void WriteFixed(Span<byte> target, ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            WriteFixed(target[(4 * i)..], values[i]);
        }
    }

    private static void WriteFixed(Span<byte> target, double value) => BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));
}
