namespace Publish.Pdf.Objects;

/// <summary>Writes a dictionary entry by entry into a buffer; <see cref="Dispose"/> closes it.</summary>
/// <remarks>Entries stand in the order of the calls. A nested writer must be closed before the next entry.</remarks>
internal readonly ref struct DictionaryWriter : IDisposable
{
    private readonly PdfBuffer _buffer;
    private readonly ObjectWriter? _owner;

    /// <param name="owner">Told when the dictionary is closed, where it is an indirect object.</param>
    public DictionaryWriter(PdfBuffer buffer, ObjectWriter? owner = null)
    {
        _buffer = buffer;
        _owner = owner;
        buffer.Raw("<<"u8);
    }

    /// <summary>Starts an entry whose value the caller writes into the buffer.</summary>
    public PdfBuffer Key(string key) => _buffer.Raw((byte)' ').Name(key).Raw((byte)' ');

    public DictionaryWriter Name(string key, string value)
    {
        Key(key).Name(value);
        return this;
    }

    public DictionaryWriter Integer(string key, long value)
    {
        Key(key).Integer(value);
        return this;
    }

    public DictionaryWriter Real(string key, double value)
    {
        Key(key).Real(value);
        return this;
    }

    public DictionaryWriter Boolean(string key, bool value)
    {
        Key(key).Raw(value ? "true"u8 : "false"u8);
        return this;
    }

    public DictionaryWriter Text(string key, string value)
    {
        Key(key).TextString(value);
        return this;
    }

    public DictionaryWriter Reference(string key, ObjectId value)
    {
        Key(key).Reference(value);
        return this;
    }

    public DictionaryWriter Dictionary(string key) => new(Key(key));

    public ArrayWriter Array(string key) => new(Key(key));

    /// <summary>A box or other array of numbers.</summary>
    public DictionaryWriter Reals(string key, params ReadOnlySpan<double> values)
    {
        using ArrayWriter array = Array(key);
        foreach (double value in values)
        {
            array.Real(value);
        }

        return this;
    }

    public void Dispose()
    {
        _buffer.Raw(" >>"u8);
        _owner?.EndObject();
    }
}

/// <summary>Writes an array item by item; <see cref="Dispose"/> closes it.</summary>
internal readonly ref struct ArrayWriter : IDisposable
{
    private readonly PdfBuffer _buffer;

    public ArrayWriter(PdfBuffer buffer)
    {
        _buffer = buffer;
        buffer.Raw((byte)'[');
    }

    public ArrayWriter Name(string value)
    {
        Next().Name(value);
        return this;
    }

    public ArrayWriter Integer(long value)
    {
        Next().Integer(value);
        return this;
    }

    public ArrayWriter Real(double value)
    {
        Next().Real(value);
        return this;
    }

    public ArrayWriter Null()
    {
        Next().Raw("null"u8);
        return this;
    }

    public ArrayWriter Text(string value)
    {
        Next().TextString(value);
        return this;
    }

    public ArrayWriter Reference(ObjectId value)
    {
        Next().Reference(value);
        return this;
    }

    public ArrayWriter Bytes(ReadOnlySpan<byte> value)
    {
        Next().HexString(value);
        return this;
    }

    public DictionaryWriter Dictionary() => new(Next());

    public ArrayWriter Array() => new(Next());

    public void Dispose() => _buffer.Raw((byte)']');

    private PdfBuffer Next()
    {
        if (_buffer.Written[^1] != '[')
        {
            _buffer.Raw((byte)' ');
        }

        return _buffer;
    }
}
