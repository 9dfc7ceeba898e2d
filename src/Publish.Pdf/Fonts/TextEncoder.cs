using System.Collections.Immutable;
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
    private const char ArabicComma = '\u060C';

    private readonly Dictionary<ShapedText, EncodedText> _plain = [];
    private readonly Dictionary<(ShapedText Shape, double Scale, double Rise, int Stretch, bool AfterSpace), EncodedText> _special = [];
    private readonly List<Cluster> _clusters = [];
    private readonly PdfBuffer _letters = new();
    private readonly PdfBuffer _spaces = new();
    private readonly PdfBuffer _marks = new();
    private readonly PdfBuffer _stops = new();
    private readonly List<(ushort Glyph, int X, int Y)> _parts = [];
    private readonly List<(char Kind, int Start, double Offset)> _cuts = [];
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
        _cuts.Clear();
        bool backwards = shape.Direction == TextDirection.RightToLeft;
        int spacesFrom = shape.Text.Length - shape.TrailingSpaces;
        int lettersFrom = backwards ? _clusters.FindIndex(c => c.Start < spacesFrom) : 0;
        double marksWidth = EncodeMarks(shape, scale, rise, ref lettersFrom, out double marksStart);
        int firstLetter = afterSpace ? _clusters.FindLastIndex(cluster => !shape.Text.AsSpan(cluster.Start..cluster.End).IsWhiteSpace()) : -1;
        double lettersWidth = 0;
        double spacesWidth = 0;
        for (int i = 0; i < _clusters.Count; i++)
        {
            if (_clusters[i].Start >= spacesFrom)
            {
                spacesWidth += Append(_spaces, shape, _clusters[i], scale, rise, 0, false);
            }
            else if (i >= lettersFrom)
            {
                BeginPart(shape.Text[_clusters[i].Start], lettersWidth);
                lettersWidth += Append(_letters, shape, _clusters[i], scale, rise, i == _clusters.Count - 1 ? stretch : 0, i == firstLetter);
            }
        }

        return new EncodedText(
            _font, _letters.Written.ToArray(), lettersWidth, _spaces.Written.ToArray(), spacesWidth, backwards, _marks.Written.ToArray(), _stops.Written.ToArray(), marksWidth, marksStart, backwards ? [] : EndParts(lettersWidth));
    }

    /// <summary>
    /// Takes the marks at the left end of right-to-left text, and stops at their left, from the letters. PDFium keeps the order of a mark and a comma, which are weak, as it is written;
    /// pdf.js takes a mark at the right of a curly quote for a part of the quote.
    /// </summary>
    /// <param name="from">The leftmost cluster that is no space; moved behind what is taken.</param>
    /// <returns>The room of marks and stops.</returns>
    private double EncodeMarks(ShapedText shape, double scale, int rise, ref int from, out double start)
    {
        _marks.Clear();
        _stops.Clear();
        start = 0;
        int first = shape.Direction == TextDirection.RightToLeft ? FindMarks(shape.Text, from) : -1;
        if (first < 0)
        {
            return 0;
        }

        int comma = first > from && shape.Text[_clusters[first - 1].Start] == ArabicComma ? first - 1 : first;
        double room = 0;
        for (int i = from; i < comma; i++)
        {
            room += Append(_stops, shape, _clusters[i], scale, rise, 0, false);
        }

        int end = first;
        int shift = EncodedText.MarkShift * face.UnitsPerEm / 1000;
        double width = -EncodedText.MarkShift;
        for (; end < _clusters.Count && IsMark(shape.Text, _clusters[end]); end++)
        {
            bool isLast = end + 1 == _clusters.Count || !IsMark(shape.Text, _clusters[end + 1]);
            width += Append(_marks, shape, _clusters[end], scale, rise, isLast ? shift : 0, false, shift);
        }

        double commaWidth = comma == first ? 0 : _clusters[comma].Advance * scale * 1000 / face.UnitsPerEm;
        if (comma < first)
        {
            MoveBack(_marks, (int)Math.Round((width + commaWidth) * face.UnitsPerEm / 1000));
            Append(_marks, shape, _clusters[comma], scale, rise, 0, false);
        }

        start = room + commaWidth - EncodedText.MarkShift;
        from = end;
        return room + width + commaWidth;
    }

    /// <summary>The first cluster of the marks that end the text, or that only a comma or a closing quote follows.</summary>
    private int FindMarks(string text, int from)
    {
        int first = from;
        bool isNeeded = true;
        while (first >= 0 && first < _clusters.Count && !IsMark(text, _clusters[first]))
        {
            char c = text[_clusters[first].Start];
            if (char.IsLetterOrDigit(c) || char.IsWhiteSpace(c))
            {
                return -1;
            }

            isNeeded = (isNeeded && first > from) || c is ArabicComma or (>= '\u2018' and <= '\u201D');
            first++;
        }

        return first >= 0 && first < _clusters.Count && isNeeded ? first : -1;
    }

    /// <summary>Cuts left-to-right letters where PDFium takes the next character for another kind of direction.</summary>
    private void BeginPart(char c, double offset)
    {
        char kind = char.IsLetter(c) ? 'L' : char.IsDigit(c) || "+-.,:/#$%".Contains(c, StringComparison.Ordinal) ? 'W' : 'N';
        if (_cuts.Count == 0 || _cuts[^1].Kind != kind)
        {
            _cuts.Add((kind, _letters.Written.Length, offset));
        }
    }

    private ImmutableArray<EncodedPart> EndParts(double width)
    {
        var parts = ImmutableArray.CreateBuilder<EncodedPart>(_cuts.Count);
        for (int i = 0; i < _cuts.Count; i++)
        {
            (_, int start, double offset) = _cuts[i];
            parts.Add(i + 1 < _cuts.Count ? new EncodedPart(start, _cuts[i + 1].Start, offset, _cuts[i + 1].Offset - offset) : new EncodedPart(start, _letters.Written.Length, offset, width - offset));
        }

        return parts.MoveToImmutable();
    }

    private static bool IsMark(string text, Cluster cluster)
        => cluster.Start < cluster.End && CharUnicodeInfo.GetUnicodeCategory(text, cluster.Start) == UnicodeCategory.NonSpacingMark;

    /// <summary>Appends one cluster's code and gives its width in thousandths. A cluster that neither draws, moves nor says anything is left out.</summary>
    private double Append(PdfBuffer target, ShapedText shape, Cluster cluster, double scale, int rise, int stretch, bool afterSpace, int shift = 0)
    {
        CollectText(shape.Text.AsSpan(cluster.Start..cluster.End));
        if (afterSpace && _text.Count > 0)
        {
            _text.Add(' ');
        }

        CollectParts(shape, cluster, shift);
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
        // A space that kerning turned back is one code like all spaces: what shows them sets the pen after it in any case.
        return advance < 0 && target != _spaces ? glyph.Width - MoveBack(target, -advance) : glyph.Width;
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

    private void CollectParts(ShapedText shape, Cluster cluster, int shift)
    {
        _parts.Clear();
        foreach (PositionedGlyph glyph in new GlyphPositions(shape.Glyphs.AsSpan().Slice(cluster.FirstGlyph, cluster.GlyphCount), shift))
        {
            if (!face.GetBounds(glyph.Id).IsEmpty)
            {
                _parts.Add((glyph.Id, glyph.X, glyph.Y));
            }
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
