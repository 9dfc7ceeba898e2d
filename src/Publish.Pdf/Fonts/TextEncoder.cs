using System.Globalization;
using System.Runtime.InteropServices;
using Publish.Core.Unicode;
using Publish.Pdf.Objects;
using Publish.Text.Fonts;
using Publish.Text.Shaping;

namespace Publish.Pdf.Fonts;

/// <summary>Turns the shaped texts of one face into codes of its embedded fonts. The same text object is encoded once.</summary>
internal sealed class TextEncoder(FontFace face, Func<FontFace, FontResource> open)
{
    private readonly Dictionary<ShapedText, EncodedText> _plain = [];
    private readonly Dictionary<(ShapedText Shape, double Scale, double Rise, int Stretch, bool AfterSpace), EncodedText> _special = [];
    private readonly List<Cluster> _clusters = [];
    private readonly PdfBuffer _letters = new();
    private readonly PdfBuffer _spaces = new();
    private readonly List<(ushort Glyph, int X, int Y)> _parts = [];
    private readonly List<char> _text = [];
    private readonly List<char> _key = [];
    private FontResource _font = open(face);

    /// <param name="scale">Of the drawing, 1 for text on the line; baked into the glyphs.</param>
    /// <param name="rise">Of the drawing, in ems of the line's font size; baked in.</param>
    /// <param name="stretch">Thousandths of an em by which the last glyph's advance grows; its drawing stays.</param>
    /// <param name="afterSpace">Whether the first letter of right-to-left text says the space before it too.</param>
    public EncodedText Encode(ShapedText shape, double scale, double rise, int stretch, bool afterSpace)
    {
        if (scale == 1 && rise == 0 && stretch == 0 && !afterSpace)
        {
            if (!_plain.TryGetValue(shape, out EncodedText? plain))
            {
                plain = EncodeAnew(shape, 1, 0, 0, false);
                _plain.Add(shape, plain);
            }

            return plain;
        }

        if (!_special.TryGetValue((shape, scale, rise, stretch, afterSpace), out EncodedText? special))
        {
            special = EncodeAnew(shape, scale, (int)Math.Round(rise * face.UnitsPerEm), stretch * face.UnitsPerEm / 1000, afterSpace);
            _special.Add((shape, scale, rise, stretch, afterSpace), special);
        }

        return special;
    }

    private EncodedText EncodeAnew(ShapedText shape, double scale, int rise, int stretch, bool afterSpace)
    {
        ClusterSplitter.Split(shape, _clusters);
        if (!_font.HasRoomFor(_clusters.Count))
        {
            _font = open(face);
        }

        _letters.Clear();
        _spaces.Clear();
        double lettersWidth = 0;
        double spacesWidth = 0;
        int spacesFrom = shape.Text.Length - shape.TrailingSpaces;
        int firstLetter = afterSpace ? _clusters.FindLastIndex(cluster => !shape.Text.AsSpan(cluster.Start..cluster.End).IsWhiteSpace()) : -1;
        for (int i = 0; i < _clusters.Count; i++)
        {
            if (_clusters[i].Start >= spacesFrom)
            {
                spacesWidth += Append(_spaces, shape, _clusters[i], scale, rise, 0, false);
            }
            else
            {
                lettersWidth += Append(_letters, shape, _clusters[i], scale, rise, i == _clusters.Count - 1 ? stretch : 0, i == firstLetter);
            }
        }

        return new EncodedText(
            _font, _letters.Written.ToArray(), lettersWidth, _spaces.Written.ToArray(), spacesWidth, shape.Direction == TextDirection.RightToLeft, BeginsWithMark(shape.Text, spacesFrom));
    }

    /// <param name="spacesFrom">Where the spaces at the end of the text begin.</param>
    private bool BeginsWithMark(string text, int spacesFrom)
    {
        int start = _clusters.Find(cluster => cluster.Start < spacesFrom && cluster.Start < cluster.End).Start;
        return start < spacesFrom && CharUnicodeInfo.GetUnicodeCategory(text, start) == UnicodeCategory.NonSpacingMark;
    }

    /// <summary>Appends one cluster's code and gives its width in thousandths. A cluster that neither draws, moves nor says anything is left out.</summary>
    private double Append(PdfBuffer target, ShapedText shape, Cluster cluster, double scale, int rise, int stretch, bool afterSpace)
    {
        CollectText(shape.Text.AsSpan(cluster.Start..cluster.End));
        if (afterSpace && _text.Count > 0)
        {
            _text.Add(' ');
        }

        CollectParts(shape, cluster);
        int advance = (int)Math.Round(cluster.Advance * scale) + stretch;
        if (_text.Count == 0 && _parts.Count == 0 && advance == 0)
        {
            return 0;
        }

        if (_text.Count == 0)
        {
            _text.Add(' ');
        }

        int width = Math.Max(advance, 0);
        CollectKey(width, scale, rise);
        FontGlyph glyph = _font.Get(
            CollectionsMarshal.AsSpan(_key),
            CollectionsMarshal.AsSpan(_parts),
            scale,
            rise,
            width,
            CollectionsMarshal.AsSpan(_text));
        target.Hex16(glyph.Code);
        return advance < 0 ? glyph.Width - MoveBack(target, -advance) : glyph.Width;
    }

    /// <summary>A glyph cannot have a negative advance, so the pen is moved back after it.</summary>
    private double MoveBack(PdfBuffer target, int units)
    {
        double back = PdfNumber.Round(units * 1000.0 / face.UnitsPerEm, 2);
        target.Raw((byte)'>').Real(back, 2).Raw((byte)'<');
        return back;
    }

    private void CollectText(ReadOnlySpan<char> text)
    {
        _text.Clear();
        foreach (char c in text)
        {
            if (!ClusterSplitter.IsSilent(c))
            {
                _text.Add(c);
            }
        }
    }

    private void CollectParts(ShapedText shape, Cluster cluster)
    {
        _parts.Clear();
        int pen = 0;
        foreach (Glyph glyph in shape.Glyphs.AsSpan().Slice(cluster.FirstGlyph, cluster.GlyphCount))
        {
            if (!face.GetBounds(glyph.Id).IsEmpty)
            {
                _parts.Add((glyph.Id, pen + glyph.OffsetX, glyph.OffsetY));
            }

            pen += glyph.Advance;
        }
    }

    private void CollectKey(int width, double scale, int rise)
    {
        _key.Clear();
        AppendToKey(width);
        AppendToKey((int)(scale * 10_000));
        AppendToKey(rise);
        AppendToKey(_parts.Count);
        foreach ((ushort glyph, int x, int y) in _parts)
        {
            _key.Add((char)glyph);
            AppendToKey(x);
            AppendToKey(y);
        }

        _key.AddRange(_text);
    }

    private void AppendToKey(int value)
    {
        _key.Add((char)(value >> 16));
        _key.Add((char)value);
    }
}
