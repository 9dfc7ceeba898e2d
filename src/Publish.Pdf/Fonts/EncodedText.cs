using System.Collections.Immutable;

namespace Publish.Pdf.Fonts;

/// <summary>A shaped text as the bytes of a TJ array, without the outer angle brackets: hexadecimal codes, and <c>&gt;n&lt;</c> where the pen must be moved inside.</summary>
/// <remarks>Widths are in thousandths of the font size, as a reader will add them up.</remarks>
/// <param name="Letters">All but the spaces that may stretch and the marks.</param>
/// <param name="Spaces">The code of each space that may stretch, four digits each.</param>
/// <param name="SpacesFirst">Whether the spaces stand at the left, as in right-to-left text.</param>
/// <param name="Marks">The vowel marks at the left end of right-to-left text, and a comma after them, in the order of reading.</param>
/// <param name="Stops">What stands at the left of the marks, to be shown by itself.</param>
/// <param name="MarksWidth">The room of marks and stops.</param>
/// <param name="MarksStart">Where the marks are to be shown from, counted from the left end of the text without its spaces; see <see cref="MarkShift"/>.</param>
/// <param name="Parts">Left-to-right letters cut where letters, numbers or other characters begin.</param>
internal sealed record EncodedText(
    FontResource Font, byte[] Letters, double LettersWidth, byte[] Spaces, double SpacesWidth, bool SpacesFirst, byte[] Marks, byte[] Stops, double MarksWidth, double MarksStart, ImmutableArray<EncodedPart> Parts)
{
    /// <summary>Hexadecimal digits of a code.</summary>
    public const int CodeLength = 4;

    /// <summary>By how many thousandths of an em the drawings of <see cref="Marks"/> stand to the right of their origins, so that readers that sort by place find the mark at the left of its letter.</summary>
    public const int MarkShift = 20;

    public int SpaceCount => Spaces.Length / CodeLength;
}

/// <param name="Start">Index into the letters.</param>
/// <param name="Offset">From the left end of all letters, in thousandths.</param>
internal readonly record struct EncodedPart(int Start, int End, double Offset, double Width);
