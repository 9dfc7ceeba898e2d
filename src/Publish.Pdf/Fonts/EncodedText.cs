namespace Publish.Pdf.Fonts;

/// <summary>A shaped text as the bytes of a TJ array, without the outer angle brackets: hexadecimal codes, and <c>&gt;n&lt;</c> where the pen must be moved inside.</summary>
/// <remarks>Widths are in thousandths of the font size, as a reader will add them up.</remarks>
/// <param name="Letters">All but the spaces that may stretch.</param>
/// <param name="Spaces">The code of each space that may stretch, four digits each.</param>
/// <param name="SpacesFirst">Whether the spaces stand at the left, as in right-to-left text.</param>
/// <param name="BeginsWithMark">Whether the leftmost glyph is a vowel mark on the letter to its right.</param>
internal sealed record EncodedText(FontResource Font, byte[] Letters, double LettersWidth, byte[] Spaces, double SpacesWidth, bool SpacesFirst, bool BeginsWithMark)
{
    /// <summary>Hexadecimal digits of a code.</summary>
    public const int CodeLength = 4;

    public int SpaceCount => Spaces.Length / CodeLength;
}
