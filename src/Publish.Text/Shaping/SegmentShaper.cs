using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using Publish.Core.Unicode;
using Publish.Text.Fonts;
using Buffer = HarfBuzzSharp.Buffer;

namespace Publish.Text.Shaping;

/// <summary>Shapes text of one face, script, language and direction, and keeps the words it has seen. Safe to share between threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its face, which is never disposed of; a HarfBuzz language is never freed.")]
internal sealed class SegmentShaper
{
    /// <summary>Several times as many as a long book has; a preview that is open for days sees more.</summary>
    public const int MaxWords = 100_000;

    private const char Hyphen = '-';
    private const char DottedCircle = '\u25CC';
    private const int MaxOnStack = 256;

    private static readonly Feature[] DefaultFeatures = [];

    [ThreadStatic]
    private static Buffer? t_buffer;

    private readonly FontFace _face;
    private readonly Font _font;
    private readonly TextDirection _direction;
    private readonly Direction _hbDirection;
    private readonly Script _hbScript;
    private readonly HarfBuzzSharp.Language _hbLanguage;
    private readonly ConcurrentDictionary<string, ShapedText> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedText>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private int _added;

    public SegmentShaper(FontFace face, Font font, SegmentProperties properties)
    {
        _face = face;
        _font = font;
        _direction = properties.Direction;
        _hbDirection = _direction == TextDirection.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        _hbScript = Script.Parse(properties.Script);
        _hbLanguage = new HarfBuzzSharp.Language(properties.Language);
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int WordCount => _words.Count;

    /// <summary>The text shaped by itself; the same object each time, until there are too many.</summary>
    public ShapedText ShapeCached(ReadOnlySpan<char> text)
    {
        if (_wordsBySpan.TryGetValue(text, out ShapedText? known))
        {
            return known;
        }

        ShapedText shaped = Shape(text, 0, text.Length);
        return Keep(shaped.Text, shaped);
    }

    /// <summary>The beginning of a word with a hyphen drawn after it. In the text that is a soft hyphen, so that readers join the word again (ISO 32000-1, 14.8.2.2.3).</summary>
    public ShapedText ShapeHyphenated(ReadOnlySpan<char> head)
    {
        Span<char> text = head.Length < MaxOnStack ? stackalloc char[head.Length + 1] : new char[head.Length + 1];
        head.CopyTo(text);
        text[^1] = FormatCharacters.SoftHyphen;
        if (_wordsBySpan.TryGetValue(text, out ShapedText? known))
        {
            return known;
        }

        string key = text.ToString();
        text[^1] = Hyphen;
        ShapedText drawn = Shape(text, 0, text.Length);
        return Keep(key, ShapedTextFactory.Create(_face, key, _direction, drawn.Glyphs));
    }

    /// <summary>Begins again where too many words are kept. Who has one keeps it; the next one is as it was, and only its object another.</summary>
    private ShapedText Keep(string key, ShapedText shaped)
    {
        if (Interlocked.Increment(ref _added) > MaxWords)
        {
            Interlocked.Exchange(ref _added, 1);
            _words.Clear();
        }

        return _words.GetOrAdd(key, shaped);
    }

    /// <summary>Shapes a part of a text; the letters before and after it decide how it joins.</summary>
    /// <param name="unsafeOffsets">Gets the offsets at which the text cannot be cut without shaping both sides anew.</param>
    public ShapedText Shape(ReadOnlySpan<char> context, int start, int length, List<int>? unsafeOffsets = null)
    {
        Buffer buffer = Run(context, start, length);
        if (unsafeOffsets is not null)
        {
            AddUnsafe(buffer, start, unsafeOffsets);
        }

        return ShapedTextFactory.Create(_face, context.Slice(start, length).ToString(), _direction, ToGlyphs(buffer, start));
    }

    /// <summary>Whether the face draws the whole text, by whatever composing and decomposing HarfBuzz does.</summary>
    public bool Covers(ReadOnlySpan<char> text)
    {
        foreach (ref readonly GlyphInfo info in Run(text, 0, text.Length).GetGlyphInfoSpan())
        {
            if (!IsDrawable(info))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the drawn text has any ink but that of a dotted circle.</summary>
    public bool HasInk(ReadOnlySpan<char> text)
    {
        ushort circle = _face.GetGlyph(new Rune(DottedCircle));
        foreach (ref readonly GlyphInfo info in Run(text, 0, text.Length).GetGlyphInfoSpan())
        {
            if (IsDrawable(info) && info.Codepoint != circle && !_face.GetOutline((ushort)info.Codepoint).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private Buffer Run(ReadOnlySpan<char> context, int start, int length)
    {
        Buffer buffer = t_buffer ??= new Buffer();
        buffer.ClearContents();
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.Direction = _hbDirection;
        buffer.Script = _hbScript;
        buffer.Language = _hbLanguage;
        buffer.AddUtf16(context, start, length);
        _font.Shape(buffer, DefaultFeatures);
        return buffer;
    }

    private static void AddUnsafe(Buffer buffer, int start, List<int> offsets)
    {
        foreach (ref readonly GlyphInfo info in buffer.GetGlyphInfoSpan())
        {
            if ((info.GlyphFlags & GlyphFlags.UnsafeToBreak) != 0)
            {
                offsets.Add((int)info.Cluster - start);
            }
        }
    }

    /// <summary>Leaves out .notdef, and glyphs that a font's rules name though it has none of that number.</summary>
    private ImmutableArray<Glyph> ToGlyphs(Buffer buffer, int start)
    {
        ReadOnlySpan<GlyphInfo> infos = buffer.GetGlyphInfoSpan();
        ReadOnlySpan<GlyphPosition> positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        int count = 0;
        for (int i = 0; i < glyphs.Length; i++)
        {
            if (IsDrawable(infos[i]))
            {
                ref readonly GlyphPosition position = ref positions[i];
                glyphs[count++] = new Glyph((ushort)infos[i].Codepoint, (int)infos[i].Cluster - start, position.XAdvance, position.XOffset, position.YOffset);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(count == glyphs.Length ? glyphs : glyphs[..count]);
    }

    private bool IsDrawable(in GlyphInfo info) => info.Codepoint != 0 && info.Codepoint < _face.GlyphCount;
}
