using System.IO.Compression;
using System.Security.Cryptography;

namespace Publish.Pdf.Objects;

/// <summary>Writes the fields of a stream's dictionary other than its length and filter.</summary>
internal delegate void StreamEntries(DictionaryWriter dictionary);

/// <summary>Writes indirect objects to a stream as they come, and the cross-references at the end. Numbers may be allocated long before their object is written.</summary>
/// <remarks>Holds one stream or one object stream at a time, so memory does not grow with the file.</remarks>
internal sealed class ObjectWriter : IDisposable
{
    /// <summary>Readers unpack a whole object stream to get at one object in it: enough to compress well, few enough to be quick.</summary>
    private const int ObjectsPerStream = 200;

    private readonly Stream _output;
    private readonly PdfSyntax _syntax;
    private readonly CrossReferences _references = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PdfBuffer _bytes = new(64 * 1024);
    private readonly PdfBuffer _packed = new(64 * 1024);
    private readonly List<(ObjectId Id, int Offset)> _packedObjects = [];
    private readonly MemoryStream _deflated = new();
    private long _position;

    /// <param name="version">Of PDF: 7 stands for 1.7.</param>
    public ObjectWriter(Stream output, PdfSyntax syntax, int version = 7)
    {
        _output = output;
        _syntax = syntax;
        _bytes.Raw("%PDF-1."u8).Integer(version).Raw("\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw((byte)'\n');
        Flush();
    }

    public PdfSyntax Syntax => _syntax;

    /// <summary>Reserves <paramref name="count"/> numbers in a row and gives the first.</summary>
    public ObjectId Allocate(int count = 1) => _references.Allocate(count);

    /// <summary>Begins an object that is a dictionary; it ends when the writer is disposed.</summary>
    public DictionaryWriter Dictionary(ObjectId id) => new(BeginObject(id), this);

    /// <summary>Begins an object of any kind; <see cref="EndObject"/> ends it.</summary>
    public PdfBuffer BeginObject(ObjectId id)
    {
        if (_syntax == PdfSyntax.Readable)
        {
            BeginInFile(id);
            return _bytes;
        }

        _packedObjects.Add((id, _packed.Length));
        return _packed;
    }

    public void EndObject()
    {
        if (_syntax == PdfSyntax.Readable)
        {
            _bytes.Raw("\nendobj\n"u8);
            Flush();
            return;
        }

        _packed.Raw((byte)'\n');
        if (_packedObjects.Count == ObjectsPerStream)
        {
            WriteObjectStream();
        }
    }

    /// <param name="entries">Fields beside /Length and /Filter, or null.</param>
    /// <param name="compress">False for data that is compressed already or must stay readable, such as XMP.</param>
    public void Stream(ObjectId id, ReadOnlySpan<byte> data, StreamEntries? entries = null, bool compress = true)
    {
        compress &= _syntax == PdfSyntax.Compact;
        ReadOnlySpan<byte> body = compress ? Deflate(data) : data;
        BeginInFile(id);
        WriteStreamBody(body, entries, compress);
    }

    /// <summary>Writes what is still held, the cross-references and the trailer. Nothing may follow.</summary>
    public void Finish(ObjectId catalog, ObjectId info)
    {
        WriteObjectStream();
        if (_syntax == PdfSyntax.Readable)
        {
            FinishWithTable(catalog, info);
        }
        else
        {
            FinishWithStream(catalog, info);
        }
    }

    public void Dispose()
    {
        _hash.Dispose();
        _deflated.Dispose();
    }

    private void FinishWithTable(ObjectId catalog, ObjectId info)
    {
        long start = _position;
        byte[] id = ContentId();
        _references.WriteTable(_bytes);
        _bytes.Raw("trailer\n"u8);
        using (var trailer = new DictionaryWriter(_bytes))
        {
            WriteTrailerEntries(trailer, catalog, info, id);
        }

        WriteEnd(start);
    }

    private void FinishWithStream(ObjectId catalog, ObjectId info)
    {
        ObjectId self = Allocate();
        long start = _position;
        byte[] id = ContentId();
        _references.SetOffset(self, start);
        ReadOnlySpan<byte> rows = Deflate(_references.ToFilteredRows());
        _bytes.Integer(self.Number).Raw(" 0 obj\n"u8);
        WriteStreamBody(
            rows,
            dictionary =>
            {
                dictionary.Name("Type", "XRef");
                WriteTrailerEntries(dictionary, catalog, info, id);
                dictionary.Reals("W", 1, 5, 2);
                using DictionaryWriter parameters = dictionary.Dictionary("DecodeParms");
                parameters.Integer("Predictor", 12).Integer("Columns", 8);
            },
            compressed: true);
        WriteEnd(start);
    }

    private void WriteTrailerEntries(DictionaryWriter trailer, ObjectId catalog, ObjectId info, byte[] id)
    {
        trailer.Integer("Size", _references.Count).Reference("Root", catalog).Reference("Info", info);
        using ArrayWriter ids = trailer.Array("ID");
        ids.Bytes(id).Bytes(id);
    }

    private void WriteEnd(long start)
    {
        _bytes.Raw("\nstartxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8);
        Flush();
    }

    /// <summary>The file's identifier (14.4): of its bytes so far, so that the same book has the same one and no clock is asked.</summary>
    private byte[] ContentId() => _hash.GetHashAndReset()[..16];

    private void WriteObjectStream()
    {
        if (_packedObjects.Count == 0)
        {
            return;
        }

        ObjectId self = Allocate();
        var header = new PdfBuffer(4096);
        for (int i = 0; i < _packedObjects.Count; i++)
        {
            (ObjectId id, int offset) = _packedObjects[i];
            header.Integer(id.Number).Raw((byte)' ').Integer(offset).Raw((byte)' ');
            _references.SetInStream(id, self, i);
        }

        int first = header.Length;
        int count = _packedObjects.Count;
        Stream(self, header.Raw(_packed.Written).Written, d => d.Name("Type", "ObjStm").Integer("N", count).Integer("First", first));
        _packed.Clear();
        _packedObjects.Clear();
    }

    private void BeginInFile(ObjectId id)
    {
        _references.SetOffset(id, _position);
        _bytes.Integer(id.Number).Raw(" 0 obj\n"u8);
    }

    private void WriteStreamBody(ReadOnlySpan<byte> body, StreamEntries? entries, bool compressed)
    {
        using (var dictionary = new DictionaryWriter(_bytes))
        {
            entries?.Invoke(dictionary);
            if (compressed)
            {
                dictionary.Name("Filter", "FlateDecode");
            }

            dictionary.Integer("Length", body.Length);
        }

        _bytes.Raw("\nstream\n"u8);
        Flush();
        Write(body);
        _bytes.Raw("\nendstream\nendobj\n"u8);
        Flush();
    }

    private ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        _deflated.SetLength(0);
        using (var zlib = new ZLibStream(_deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return _deflated.GetBuffer().AsSpan(0, (int)_deflated.Length);
    }

    private void Flush()
    {
        Write(_bytes.Written);
        _bytes.Clear();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
