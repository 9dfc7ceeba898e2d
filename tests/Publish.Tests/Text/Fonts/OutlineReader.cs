using System.Buffers.Binary;
using System.Text;

namespace Publish.Tests.Text.Fonts;

/// <summary>Reads the points of a TrueType glyph, composites put together, with code of its own: the judge of what our fonts draw.</summary>
internal sealed class OutlineReader
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = [];
    private readonly bool _longOffsets;

    public OutlineReader(ReadOnlyMemory<byte> file)
    {
        _file = file.ToArray();
        for (int i = 0; i < U16(4); i++)
        {
            int record = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(_file, record, 4)] = ((int)U32(record + 8), (int)U32(record + 12));
        }

        _longOffsets = U16(_tables["head"].Start + 50) == 1;
    }

    public IReadOnlyCollection<string> Tables => _tables.Keys;

    public int GlyphCount => U16(_tables["maxp"].Start + 4);

    public int AdvanceOf(int glyph) => U16(_tables["hmtx"].Start + (Math.Min(glyph, U16(_tables["hhea"].Start + 34) - 1) * 4));

    /// <summary>Every point of every contour, in the file's order.</summary>
    public List<(double X, double Y, bool On)> PointsOf(int glyph)
    {
        var points = new List<(double X, double Y, bool On)>();
        int loca = _tables["loca"].Start;
        int start = _longOffsets ? (int)U32(loca + (glyph * 4)) : U16(loca + (glyph * 2)) * 2;
        int end = _longOffsets ? (int)U32(loca + (glyph * 4) + 4) : U16(loca + (glyph * 2) + 2) * 2;
        if (end > start)
        {
            int at = _tables["glyf"].Start + start;
            if (I16(at) < 0)
            {
                ReadComposite(at + 10, points);
            }
            else
            {
                ReadSimple(at, points);
            }
        }

        return points;
    }

    private void ReadComposite(int at, List<(double X, double Y, bool On)> points)
    {
        int flags;
        do
        {
            flags = U16(at);
            int glyph = U16(at + 2);
            Assert(flags, (flags & 2) != 0);
            (int dx, int dy) = (flags & 1) != 0 ? (I16(at + 4), I16(at + 6)) : ((sbyte)_file[at + 4], (sbyte)_file[at + 5]);
            at += (flags & 1) != 0 ? 8 : 6;
            double[] m = [1, 0, 0, 1];
            if ((flags & 8) != 0)
            {
                m = [Fraction(at), 0, 0, Fraction(at)];
                at += 2;
            }
            else if ((flags & 0x40) != 0)
            {
                m = [Fraction(at), 0, 0, Fraction(at + 2)];
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                m = [Fraction(at), Fraction(at + 2), Fraction(at + 4), Fraction(at + 6)];
                at += 8;
            }

            points.AddRange(PointsOf(glyph).Select(p => ((m[0] * p.X) + (m[2] * p.Y) + dx, (m[1] * p.X) + (m[3] * p.Y) + dy, p.On)));
        }
        while ((flags & 0x20) != 0);
    }

    private void ReadSimple(int at, List<(double X, double Y, bool On)> points)
    {
        int contours = I16(at);
        int count = contours == 0 ? 0 : U16(at + 8 + (contours * 2)) + 1;
        int lengthAt = at + 10 + (contours * 2);
        int next = lengthAt + 2 + U16(lengthAt);
        var flags = new List<byte>();
        while (flags.Count < count)
        {
            byte flag = _file[next++];
            int repeat = (flag & 8) != 0 ? _file[next++] : 0;
            flags.AddRange(Enumerable.Repeat(flag, repeat + 1));
        }

        int[] xs = ReadCoordinates(flags, 2, 16, ref next);
        int[] ys = ReadCoordinates(flags, 4, 32, ref next);
        points.AddRange(flags.Select((flag, i) => ((double)xs[i], (double)ys[i], (flag & 1) != 0)));
    }

    private int[] ReadCoordinates(List<byte> flags, int shortBit, int sameBit, ref int at)
    {
        int[] values = new int[flags.Count];
        int value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            bool same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                value += same ? _file[at] : -_file[at];
                at++;
            }
            else if (!same)
            {
                value += I16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private static void Assert(int flags, bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"component flags 0x{flags:X4} are not looked for here");
        }
    }

    private double Fraction(int at) => I16(at) / 16384.0;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
