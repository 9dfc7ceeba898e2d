using System.Collections.Concurrent;
using System.Security.Cryptography;
using Publish.Text.Shaping;

namespace Publish.Text.Fonts;

/// <summary>Loads each font file once, when it is first asked for. Safe to share between threads.</summary>
/// <param name="read">Gives the bytes of a file by its path below the fonts folder, with <c>/</c>.</param>
public sealed class FontLibrary(Func<string, ReadOnlyMemory<byte>> read)
{
    private readonly ConcurrentDictionary<string, Lazy<FontFace>> _faces = new(StringComparer.Ordinal);

    /// <summary>Of HarfBuzz, as its native library says itself.</summary>
    public static string ShaperVersion => HarfBuzzNative.Version;

    /// <summary>A font of a book's own, loaded once however often its bytes are read.</summary>
    /// <param name="name">Of the file, without extension.</param>
    /// <exception cref="FontException">The file cannot be used.</exception>
    public FontFace Get(string name, ReadOnlyMemory<byte> data) =>
        _faces.GetOrAdd($"{Convert.ToHexString(SHA256.HashData(data.Span))}/{name}", _ => new Lazy<FontFace>(() => FontFace.Load(name, data))).Value;

    /// <param name="path">Such as <c>noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf</c>.</param>
    /// <exception cref="FontException">The file cannot be used.</exception>
    public FontFace Get(string path) => _faces.GetOrAdd(path, key => new Lazy<FontFace>(() => FontFace.Load(Path.GetFileNameWithoutExtension(key), read(key)))).Value;
}
