using System.Buffers.Binary;

namespace Publish.Pdf.Objects;

/// <summary>Where each object stands in the file (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class CrossReferences
{
    private readonly List<Entry> _entries = [new Entry(EntryKind.Free, 0, 65535)];

    private enum EntryKind : byte
    {
        Free,
        InFile,
        InObjectStream,
    }

    /// <summary>One more than the highest number in use.</summary>
    public int Count => _entries.Count;

    public ObjectId Allocate(int count)
    {
        var first = new ObjectId(_entries.Count);
        for (int i = 0; i < count; i++)
        {
            _entries.Add(new Entry(EntryKind.Free, 0, 0));
        }

        return first;
    }

    public void SetOffset(ObjectId id, long offset) => Set(id, new Entry(EntryKind.InFile, offset, 0));

    public void SetInStream(ObjectId id, ObjectId stream, int index) => Set(id, new Entry(EntryKind.InObjectStream, stream.Number, index));

    /// <summary>The rows of a cross-reference stream with /W [1 5 2], each after a PNG "Up" filter byte, which deflate likes.</summary>
    public byte[] ToFilteredRows()
    {
        const int Width = 8;
        byte[] rows = new byte[_entries.Count * (Width + 1)];
        Span<byte> previous = stackalloc byte[Width];
        Span<byte> current = stackalloc byte[Width];
        Span<byte> offset = stackalloc byte[8];
        for (int i = 0; i < _entries.Count; i++)
        {
            Entry entry = _entries[i];
            current[0] = (byte)entry.Kind;
            BinaryPrimitives.WriteInt64BigEndian(offset, entry.Place);
            offset[3..].CopyTo(current[1..]);
            BinaryPrimitives.WriteUInt16BigEndian(current[6..], (ushort)entry.Index);
            Span<byte> row = rows.AsSpan(i * (Width + 1), Width + 1);
            row[0] = 2;
            for (int j = 0; j < Width; j++)
            {
                row[j + 1] = (byte)(current[j] - previous[j]);
            }

            current.CopyTo(previous);
        }

        return rows;
    }

    /// <summary>The classical table, with its keyword.</summary>
    public void WriteTable(PdfBuffer buffer)
    {
        buffer.Raw("xref\n0 "u8).Integer(_entries.Count).Raw((byte)'\n');
        foreach (Entry entry in _entries)
        {
            WritePadded(buffer, entry.Place, 10);
            buffer.Raw((byte)' ');
            WritePadded(buffer, entry.Index, 5);
            buffer.Raw(entry.Kind == EntryKind.Free ? " f \n"u8 : " n \n"u8);
        }
    }

    private static void WritePadded(PdfBuffer buffer, long value, int width)
    {
        Span<byte> digits = stackalloc byte[width];
        for (int i = width - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        buffer.Raw(digits);
    }

    private void Set(ObjectId id, Entry entry)
    {
        if (_entries[id.Number].Kind != EntryKind.Free)
        {
            throw new InvalidOperationException($"Object {id.Number} is written twice");
        }

        _entries[id.Number] = entry;
    }

    private readonly record struct Entry(EntryKind Kind, long Place, int Index);
}
