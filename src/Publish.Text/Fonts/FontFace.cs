using System.Collections.Concurrent;
using System.Text;
using Publish.Text.Fonts.Tables;
using Publish.Text.Shaping;

namespace Publish.Text.Fonts;

/// <summary>One font file with TrueType outlines, loaded. Immutable; safe to share between threads. Compared by reference.</summary>
/// <remarks>All lengths are font units, y up. Sources: OpenType 1.9.1, chapters head, hhea, hmtx, maxp, cmap, loca, glyf, OS/2, name, post.</remarks>
public sealed class FontFace
{
    private const int ArabicBeh = 0x0628;

    private readonly TableDirectory _tables;
    private readonly CharacterMap _characters;
    private readonly HorizontalMetrics _metrics;
    private readonly GlyphOutlines _outlines;
    private readonly Lazy<FaceShaper> _shaper;
    private readonly ConcurrentDictionary<ushort, InkProfile> _profiles = new();

    private FontFace(string name, ReadOnlyMemory<byte> data)
    {
        Name = PostScriptNames.Clean(name);
        Data = data;
        _tables = new TableDirectory(Name, data);
        FontChecks.RefuseForeignKinds(Name, _tables);

        TableReader head = _tables.Require("head");
        TableReader hhea = _tables.Require("hhea");
        GlyphCount = _tables.Require("maxp").U16(4);
        UnitsPerEm = head.U16(18);
        if (GlyphCount == 0 || UnitsPerEm is < 16 or > 16384)
        {
            throw head.Damaged("the font has no glyphs or no em");
        }

        BoundingBox = new GlyphBox(head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        Ascender = hhea.I16(4);
        Descender = hhea.I16(6);
        LineGap = hhea.I16(8);
        _metrics = new HorizontalMetrics(hhea, _tables.Require("hmtx"), GlyphCount);
        _outlines = new GlyphOutlines(_tables.Require("loca"), _tables.Require("glyf"), head.I16(50) != 0, GlyphCount);
        _characters = new CharacterMap(_tables.Require("cmap"), GlyphCount);
        Description = FontDescription.Read(Name, _tables, head);
        FontChecks.RefuseUnusable(Name, _tables, Description, coversArabic: _characters[ArabicBeh] != 0);
        CapHeight = Description.CapHeight ?? HeightOf('H');
        XHeight = Description.XHeight ?? HeightOf('x');
        SpaceAdvance = _metrics.GetAdvance(_characters[' ']);
        ShapesWordsAlone = IndependentWords.Includes(Description);
        _shaper = new Lazy<FaceShaper>(() => new FaceShaper(this));
    }

    /// <summary>The file's name without extension, such as <c>NotoNastaliqUrdu-Regular</c>; a valid PostScript name.</summary>
    public string Name { get; }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>What the font says of itself: names, weight, slant.</summary>
    public FontDescription Description { get; }

    /// <summary>Font units in an em (head.unitsPerEm).</summary>
    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>Of all glyphs together, as head says.</summary>
    public GlyphBox BoundingBox { get; }

    /// <summary>hhea.ascender. Nastaliq's ink goes far beyond it: lay out by ink.</summary>
    public int Ascender { get; }

    /// <summary>hhea.descender, negative below the baseline.</summary>
    public int Descender { get; }

    /// <summary>hhea.lineGap.</summary>
    public int LineGap { get; }

    /// <summary>Of OS/2, or the height of H; 0 where the font has neither.</summary>
    public int CapHeight { get; }

    /// <summary>Of OS/2, or the height of x; 0 where the font has neither.</summary>
    public int XHeight { get; }

    /// <summary>The word space as it is without kerning, in font units.</summary>
    public int SpaceAdvance { get; }

    /// <summary>Whether a word with the spaces after it is known to look in its line as it does alone, so that it need be shaped once only.</summary>
    public bool ShapesWordsAlone { get; }

    internal FaceShaper Shaper => _shaper.Value;

    /// <param name="name">The file's name without extension. What a PostScript name may not hold becomes a hyphen.</param>
    /// <param name="data">The file; the caller must not change it any more.</param>
    /// <exception cref="FontException">The file is no font, is damaged, has no TrueType outlines, may not be embedded, varies, or (for Arabic) has no GSUB.</exception>
    public static FontFace Load(string name, ReadOnlyMemory<byte> data) => new(name, data);

    /// <summary>The glyph of a character by the cmap; 0 where there is none.</summary>
    public ushort GetGlyph(Rune character) => _characters[character.Value];

    /// <summary>Whether the face has a glyph for the character and leaves no hole where there should be ink: some fonts map letters to empty glyphs that no rule replaces.</summary>
    public bool Draws(Rune character) => _characters[character.Value] != 0 && (!Shaper.BlankCharacters.Contains(character.Value) || Shaper.Composes(character));

    /// <summary>The characters whose glyph has no outline of its own although they should have ink: rules of the font may replace it by others.</summary>
    internal IEnumerable<Rune> WithoutOutline() => _characters.Characters().Where(Rune.IsValid).Select(c => new Rune(c))
        .Where(c => !InvisibleCharacters.IsInkless(c) && _outlines.Get(_characters[c.Value]).IsEmpty);

    /// <summary>From hmtx, in font units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The font has no such glyph.</exception>
    public int GetAdvance(ushort glyph) => _metrics.GetAdvance(Checked(glyph));

    /// <summary>From the glyf header, in font units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The font has no such glyph.</exception>
    /// <exception cref="FontException">The entry is cut short.</exception>
    public GlyphBox GetBounds(ushort glyph) => _outlines.GetBounds(Checked(glyph));

    /// <summary>The edges of a glyph's ink; made once.</summary>
    /// <exception cref="FontException">The glyph is damaged.</exception>
    internal InkProfile ProfileOf(ushort glyph) => _profiles.GetOrAdd(glyph, static (id, face) => InkProfile.OfGlyph(face, id), this);

    /// <summary>The raw entry of glyf; empty for a glyph without an outline, such as a space.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The font has no such glyph.</exception>
    public ReadOnlyMemory<byte> GetOutline(ushort glyph) => _outlines.Get(Checked(glyph));

    /// <summary>The bytes of a table; empty where the font has none of that name.</summary>
    /// <param name="tag">Four characters, such as <c>head</c> or <c>OS/2</c>.</param>
    public ReadOnlyMemory<byte> GetTable(string tag) => _tables.Get(tag);

    /// <summary>Whether the glyph is put together from others.</summary>
    public bool IsComposite(ushort glyph) => new GlyphEntry(Name, GetOutline(glyph)).IsComposite;

    /// <summary>The glyphs that a composite refers to directly, in its order; empty for a simple glyph.</summary>
    /// <exception cref="FontException">The entry is damaged.</exception>
    public IReadOnlyList<ushort> GetComponents(ushort glyph)
    {
        var ids = new List<ushort>();
        var entry = new GlyphEntry(Name, GetOutline(glyph));
        if (entry.IsComposite)
        {
            foreach (GlyphComponent component in entry.Components())
            {
                ids.Add(component.Glyph < GlyphCount ? component.Glyph : throw entry.Damaged("it refers to a glyph that is not there"));
            }
        }

        return ids;
    }

    public override string ToString() => Name;

    private ushort Checked(ushort glyph)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(glyph, GlyphCount);
        return glyph;
    }

    private int HeightOf(char character)
    {
        ushort glyph = _characters[character];
        GlyphBox box = glyph == 0 ? GlyphBox.Empty : GetBounds(glyph);
        return box.IsEmpty ? 0 : box.YMax;
    }
}
