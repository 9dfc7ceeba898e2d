using System.Buffers.Binary;
using System.Text;

namespace Publish.Pdf.Metadata;

/// <summary>Puts ICC profiles together (ICC.1:2010, version 4.2): header, tag table, tags.</summary>
internal static class IccBuilder
{
    private const int HeaderSize = 128;

    /// <summary>The white of the profile connection space (7.2.16).</summary>
    public static readonly double[] D50 = [0.9642, 1, 0.8249];

    /// <param name="kind">Profile class, such as <c>mntr</c>.</param>
    /// <param name="colorSpace">Four letters.</param>
    /// <param name="connectionSpace"><c>XYZ </c> or <c>Lab </c>.</param>
    /// <param name="tags">The same array given twice is stored once.</param>
    public static byte[] Build(string kind, string colorSpace, string connectionSpace, params ReadOnlySpan<(string Tag, byte[] Data)> tags)
    {
        var offsets = new Dictionary<byte[], int>();
        int size = HeaderSize + 4 + (12 * tags.Length);
        foreach ((_, byte[] data) in tags)
        {
            if (offsets.TryAdd(data, size))
            {
                size += (data.Length + 3) & ~3;
            }
        }

        byte[] profile = new byte[size];
        WriteHeader(profile, kind + colorSpace + connectionSpace);
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

    /// <summary>XYZType (10.27).</summary>
    public static byte[] Xyz(double x, double y, double z)
    {
        byte[] tag = new byte[20];
        "XYZ "u8.CopyTo(tag);
        WriteFixed(tag.AsSpan(8), [x, y, z]);
        return tag;
    }

    /// <summary>s15Fixed16ArrayType (10.18).</summary>
    public static byte[] Numbers(params ReadOnlySpan<double> values)
    {
        byte[] tag = new byte[8 + (4 * values.Length)];
        "sf32"u8.CopyTo(tag);
        WriteFixed(tag.AsSpan(8), values);
        return tag;
    }

    /// <summary>parametricCurveType (10.16).</summary>
    public static byte[] Curve(ushort function, params ReadOnlySpan<double> parameters)
    {
        byte[] tag = new byte[12 + (4 * parameters.Length)];
        "para"u8.CopyTo(tag);
        BinaryPrimitives.WriteUInt16BigEndian(tag.AsSpan(8), function);
        WriteFixed(tag.AsSpan(12), parameters);
        return tag;
    }

    /// <summary>multiLocalizedUnicodeType (10.13) with one English record.</summary>
    public static byte[] Text(string text)
    {
        const int TextStart = 28;
        byte[] tag = new byte[TextStart + (text.Length * 2)];
        "mluc"u8.CopyTo(tag);
        tag[11] = 1;
        tag[15] = 12;
        "enUS"u8.CopyTo(tag.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(24), TextStart);
        Encoding.BigEndianUnicode.GetBytes(text, tag.AsSpan(TextStart));
        return tag;
    }

    private static void WriteHeader(Span<byte> profile, string signatures)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteUInt32BigEndian(profile[8..], 0x04200000);
        Encoding.ASCII.GetBytes(signatures, profile[12..]);
        WriteDate(profile[24..], 2026, 1, 1);
        "acsp"u8.CopyTo(profile[36..]);
        WriteFixed(profile[68..], D50);
    }

    /// <summary>The profile's own date, which is part of its content and never the clock's.</summary>
    private static void WriteDate(Span<byte> target, ushort year, ushort month, ushort day)
    {
        BinaryPrimitives.WriteUInt16BigEndian(target, year);
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], month);
        BinaryPrimitives.WriteUInt16BigEndian(target[4..], day);
    }

    private static void WriteFixed(Span<byte> target, ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(target[(4 * i)..], (int)Math.Round(values[i] * 65536));
        }
    }
}
