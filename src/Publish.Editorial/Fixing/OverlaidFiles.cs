using System.Collections.Immutable;
using System.Text;
using Publish.Core.Source;
using Publish.Manuscript.Reading;

namespace Publish.Editorial.Fixing;

/// <summary>A book's files with some of them rewritten, in memory only.</summary>
internal sealed class OverlaidFiles(IBookFiles files) : IBookFiles
{
    private readonly SortedDictionary<string, (byte[] Before, byte[] After)> _written = new(StringComparer.Ordinal);

    public byte[]? Read(string relativePath) => _written.TryGetValue(relativePath, out (byte[] Before, byte[] After) file) ? file.After : files.Read(relativePath);

    public void Write(string path, string text)
    {
        byte[] before = _written.TryGetValue(path, out (byte[] Before, byte[] After) file) ? file.Before : files.Read(path)!;
        ReadOnlySpan<byte> mark = before.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF"u8 : [];
        _written[path] = (before, [.. mark, .. Encoding.UTF8.GetBytes(text)]);
    }

    public ImmutableArray<FixedFile> Changed(string displayPath) =>
        [.. _written.Where(f => !f.Value.Before.AsSpan().SequenceEqual(f.Value.After)).Select(f => new FixedFile(f.Key, Show(displayPath, f.Key), f.Value.Before, f.Value.After))];

    /// <summary>The path in the book's folder of a source that was read from it.</summary>
    public static string PathOf(string displayPath, SourceText source) => displayPath.Length == 0 ? source.Path : source.Path[(displayPath.Length + 1)..];

    private static string Show(string displayPath, string path) => displayPath.Length == 0 ? path : $"{displayPath}/{path}";
}
