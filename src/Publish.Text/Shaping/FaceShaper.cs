using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using HarfBuzzSharp;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>The HarfBuzz side of a face: one immutable font, and a <see cref="SegmentShaper"/> for each script, language and direction. Safe to share between threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its face, which is never disposed of; HarfBuzzSharp frees the font when it is collected.")]
internal sealed class FaceShaper
{
    private readonly FontFace _face;
    private readonly Font _font;
    private readonly ConcurrentDictionary<SegmentProperties, SegmentShaper> _segments = new();

    public FaceShaper(FontFace face)
    {
        _face = face;
        MemoryHandle pin = face.Data.Pin();
        using Blob blob = Pinned(face.Data.Length, pin);
        using var hbFace = new Face(blob, 0);
        hbFace.MakeImmutable();
        _font = new Font(hbFace);
        HarfBuzzNative.MakeImmutable(_font.Handle);
    }

    public SegmentShaper For(SegmentProperties properties) =>
        _segments.GetOrAdd(properties, static (key, self) => new SegmentShaper(self._face, self._font, key), this);

    private static unsafe Blob Pinned(int length, MemoryHandle pin) => new((nint)pin.Pointer, length, MemoryMode.ReadOnly, pin.Dispose);
}
