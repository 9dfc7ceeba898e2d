using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Bidi_Mirroring_Glyph, Unicode 15.0: which character looks like another in a mirror.</summary>
public static class BidiMirroring
{
    /// <summary>Rule L4 of UAX #9: what to draw for a character at an odd level.</summary>
    /// <param name="mirrored">The mirrored character, or the same where there is none.</param>
    public static bool TryGet(int codePoint, out int mirrored)
    {
        int index = codePoint <= char.MaxValue ? BidiMirroringTable.From.BinarySearch((ushort)codePoint) : -1;
        mirrored = index >= 0 ? BidiMirroringTable.To[index] : codePoint;
        return index >= 0;
    }
}
