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
    private readonly Dictionary<(ShapedText Shape, double Scale, double Rise), EncodedText> _raised = [];
    private readonly List<Cluster> _clusters = [];
    private readonly PdfBuffer _letters = new();
    private readonly PdfBuffer _spaces = new();
    private readonly List<(ushort Glyph, int X, int Y)> _parts = [];
    private readonly List<char> _text = [];
    private readonly List<char> _key = [];
    private FontResource _font = open(face);

    /// <param name="scale">Of the drawing, 1 for text on the line; baked into the glyphs.</param>
    /// <param name="rise">Of the drawing, in ems of the line's font size; baked in.</param>
    public EncodedText Encode(ShapedText shape, double scale, double rise)
    {
        if (scale == 1 && rise == 0)
        {
            if (!_plain.TryGetValue(shape, out EncodedText? plain))
            {
                plain = EncodeAnew(shape, 1, 0);
                _plain.Add(shape, plain);
            }

            return plain;
        }

        if (!_raised.TryGetValue((shape, scale, rise), out EncodedText? raised))
        {
            raised = EncodeAnew(shape, scale, (int)Math.Round(rise * face.UnitsPerEm));
            _raised.Add((shape, scale, rise), raised);
        }

        return raised;
    }

    private EncodedText EncodeAnew(ShapedText shape, double scale, int rise)
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
        foreach (Cluster cluster in _clusters)
        {
            if (cluster.Start >= spacesFrom)
            {
                spacesWidth += Append(_spaces, shape, cluster, scale, rise);
            }
            else
            {
                lettersWidth += Append(_letters, shape, cluster, scale, rise);
            }
        }

        return new EncodedText(
            _font, _letters.Written.ToArray(), lettersWidth, _spaces.Written.ToArray(), spacesWidth, shape.Direction == TextDirection.RightToLeft);
    }

    /// <summary>Appends one cluster's code and gives its width in thousandths. A cluster that neither draws, moves nor says anything is left out.</summary>
    private double Append(PdfBuffer target, ShapedText shape, Cluster cluster, double scale, int rise)
    {
        CollectText(shape.Text.AsSpan(cluster.Start..cluster.End));
        CollectParts(shape, cluster);
        int advance = (int)Math.Round(cluster.Advance * scale);
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
