namespace Publish.Inspect.Reading;

/// <summary>How an object that stands in the file by itself is written, byte by byte (ISO 19005-2, 6.1.6 to 6.1.9).</summary>
/// <param name="IsSpaced">Number, generation, keywords and their line ends stand as they should.</param>
/// <param name="KeywordEnds">The stream keyword is followed, and endstream preceded, by an end of line; true where there is no stream.</param>
/// <param name="LengthFits">The stream's Length leads to its end; true where there is no stream.</param>
internal readonly record struct RawObject(int Number, bool IsSpaced, bool KeywordEnds, bool LengthFits, HexFault Hex);

/// <summary>What is wrong with a hexadecimal string.</summary>
[Flags]
internal enum HexFault
{
    None = 0,
    OddCount = 1,
    OtherCharacter = 2,
}
