using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>The limits of ISO 19005-2, 6.1.13 on single values.</summary>
internal enum Limit
{
    LargeInteger,
    LargeReal,
    LongString,
    LongName,
    SmallReal,
}

/// <summary>Which limits a value breaks, with all that it holds.</summary>
internal static class Limits
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const double LargestReal = 3.403e38;
    private const double SmallestReal = 1.175e-38;
    private const int DeepestNesting = 64;

    public static IEnumerable<Limit> BrokenBy(IToken token) => BrokenBy(token, 0);

    private static IEnumerable<Limit> BrokenBy(IToken token, int depth) => token switch
    {
        _ when depth > DeepestNesting => [],
        NumericToken number when Math.Abs(number.Data) > LargestReal => [Limit.LargeReal],
        NumericToken { HasDecimalPlaces: false, Data: > int.MaxValue or < int.MinValue } => [Limit.LargeInteger],
        NumericToken number when number.Data != 0 && Math.Abs(number.Data) < SmallestReal => [Limit.SmallReal],
        StringToken text when text.GetBytes().Length > LongestString => [Limit.LongString],
        HexToken hex when hex.Memory.Length > LongestString => [Limit.LongString],
        NameToken name when name.Data.Length > LongestName => [Limit.LongName],
        ArrayToken array => array.Data.SelectMany(item => BrokenBy(item, depth + 1)),
        DictionaryToken dictionary => dictionary.Data.SelectMany(e => e.Key.Length > LongestName ? [Limit.LongName, .. BrokenBy(e.Value, depth + 1)] : BrokenBy(e.Value, depth + 1)),
        StreamToken stream => BrokenBy(stream.StreamDictionary, depth + 1),
        _ => [],
    };
}
