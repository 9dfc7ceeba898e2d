using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>A value somewhere in the file, references followed. What is not there is an empty node, so that a path through the file can be written in one line.</summary>
/// <param name="Object">The number of the indirect object that holds it; 0 for the trailer.</param>
internal readonly record struct Node(PdfFile? File, IToken? Token, int Object)
{
    public bool Exists => Token is not null and not NullToken;

    public bool IsStream => Token is StreamToken;

    /// <summary>Of a dictionary or of a stream's.</summary>
    public DictionaryToken? Dictionary => Token as DictionaryToken ?? (Token as StreamToken)?.StreamDictionary;

    public bool IsArray => Token is ArrayToken;

    public string? Name => (Token as NameToken)?.Data;

    public double? Number => (Token as NumericToken)?.Data;

    public int? Integer => Token is NumericToken { HasDecimalPlaces: false } number && Math.Abs(number.Data) <= int.MaxValue ? number.Int : null;

    public bool? Boolean => (Token as BooleanToken)?.Data;

    /// <summary>The bytes of a string.</summary>
    public byte[]? Bytes => Token switch { HexToken hex => hex.Memory.ToArray(), StringToken text => text.GetBytes(), _ => null };

    /// <summary>A text string (ISO 32000-1, 7.9.2.2).</summary>
    public string? Text => Bytes is { } bytes ? Decode(bytes) : null;

    public Node this[string key] => File is not null && Dictionary is { } dictionary && dictionary.Data.TryGetValue(key, out IToken? value) ? File.Resolve(value, Object) : default;

    public IEnumerable<string> Keys => Dictionary?.Data.Keys ?? [];

    public IEnumerable<Node> Items
    {
        get
        {
            if (Token is ArrayToken array && File is { } file)
            {
                foreach (IToken item in array.Data)
                {
                    yield return file.Resolve(item, Object);
                }
            }
        }
    }

    /// <summary>The items of an array; the value alone where there is one that stands for an array.</summary>
    public IEnumerable<Node> Each => IsArray ? Items : Exists ? [this] : [];

    public IEnumerable<(string Key, Node Value)> Entries
    {
        get
        {
            if (File is { } file && Dictionary is { } dictionary)
            {
                foreach ((string key, IToken value) in dictionary.Data)
                {
                    yield return (key, file.Resolve(value, Object));
                }
            }
        }
    }

    /// <summary>What the key refers to, without following it; 0 where the value stands in place.</summary>
    public int ReferenceOf(string key) => Dictionary is { } dictionary && dictionary.Data.TryGetValue(key, out IToken? value) && value is IndirectReferenceToken reference ? (int)reference.Data.ObjectNumber : 0;

    public double[] Numbers => [.. Items.Select(i => i.Number ?? double.NaN)];

    /// <summary>The stream's bytes as its filters give them; empty where they cannot be had.</summary>
    public ReadOnlyMemory<byte> Decoded => Token is StreamToken stream && File is { } file ? file.Decode(stream) : ReadOnlyMemory<byte>.Empty;

    public override string ToString() => Token switch
    {
        null => "nothing",
        NameToken name => "/" + name.Data,
        NumericToken number => number.Data.ToString(CultureInfo.InvariantCulture),
        _ => Text ?? Token.GetType().Name,
    };

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    };
}
