namespace Publish.Text.Shaping;

/// <summary>One positioned glyph as the shaper gives it, in font units.</summary>
/// <param name="Cluster">UTF-16 offset, from the start of the shaped text, of the first character it stands for (cluster level 1).</param>
public readonly record struct Glyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY)
{
    /// <summary>The part of the advance that is no font's but room before the ink at its right; see <see cref="PunctuationRoom"/>.</summary>
    public int Room { get; init; }
}
