using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using Publish.Core.Unicode;
using Publish.Text.Fonts;

namespace Publish.Text.Shaping;

/// <summary>The HarfBuzz side of a face: one immutable font, and a <see cref="SegmentShaper"/> for each script, language and direction. Safe to share between threads.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its face, which is never disposed of; HarfBuzzSharp frees the font when it is collected.")]
internal sealed class FaceShaper
{
    private const char Joiner = FormatCharacters.ZeroWidthJoiner;

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
        var font = new Font(hbFace);
        var probes = new Dictionary<SegmentProperties, SegmentShaper>();
        BlankCharacters = face.WithoutOutline().Where(c => !DrawsAllForms(ProbeFor(c), c)).Select(c => c.Value).ToFrozenSet();
        _font = BlankCharacters.Count == 0 ? font : WithoutBlankCharacters(font);
        HarfBuzzNative.MakeImmutable(_font.Handle);

        SegmentShaper ProbeFor(Rune character)
        {
            SegmentProperties properties = PropertiesOf(character);
            return CollectionsMarshal.GetValueRefOrAddDefault(probes, properties, out _) ??= new SegmentShaper(face, font, properties);
        }
    }

    /// <summary>Characters that the font maps to an empty glyph and that stay empty in one of their forms. HarfBuzz is told that the font lacks them, so that it decomposes them where it can.</summary>
    public FrozenSet<int> BlankCharacters { get; }

    public SegmentShaper For(SegmentProperties properties) =>
        _segments.GetOrAdd(properties, static (key, self) => new SegmentShaper(self._face, self._font, key), this);

    /// <summary>Whether HarfBuzz draws a character by its parts.</summary>
    public bool Composes(Rune character) => For(PropertiesOf(character)).Covers(character.ToString());

    private static SegmentProperties PropertiesOf(Rune character)
    {
        string script = ScriptProperty.Get(character.Value);
        return new SegmentProperties(script is "Arab" or "Hebr" or "Syrc" or "Thaa" ? TextDirection.RightToLeft : TextDirection.LeftToRight, script, "und");
    }

    /// <summary>Whether a letter has ink alone and joined to either side and both.</summary>
    private static bool DrawsAllForms(SegmentShaper shaper, Rune character) =>
        shaper.HasInk($"{character}") && (!Rune.IsLetter(character) || (shaper.HasInk($"{Joiner}{character}") && shaper.HasInk($"{character}{Joiner}") && shaper.HasInk($"{Joiner}{character}{Joiner}")));

    private Font WithoutBlankCharacters(Font whole)
    {
        var functions = new FontFunctions();
        functions.SetNominalGlyphDelegate((Font _, object _, uint unicode, out uint glyph) =>
        {
            glyph = BlankCharacters.Contains((int)unicode) ? 0u : _face.GetGlyph(new Rune(unicode));
            return glyph != 0;
        });
        functions.MakeImmutable();
        var font = new Font(whole);
        font.SetFontFunctions(functions);
        return font;
    }

    private static unsafe Blob Pinned(int length, MemoryHandle pin) => new((nint)pin.Pointer, length, MemoryMode.ReadOnly, pin.Dispose);
}
