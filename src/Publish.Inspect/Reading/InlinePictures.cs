using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>The short keys of inline pictures (ISO 32000-1, Table 93) as those of other pictures.</summary>
internal static class InlinePictures
{
    public static Node ToNode(PdfFile file, IReadOnlyList<IToken> keysAndValues, int holder)
    {
        var entries = new Dictionary<NameToken, IToken>();
        for (int i = 0; i + 1 < keysAndValues.Count; i += 2)
        {
            if (keysAndValues[i] is NameToken key)
            {
                entries[NameToken.Create(Long(key.Data))] = keysAndValues[i + 1];
            }
        }

        return new Node(file, new DictionaryToken(entries), holder);
    }

    private static string Long(string key) => key switch
    {
        "BPC" => "BitsPerComponent",
        "CS" => "ColorSpace",
        "D" => "Decode",
        "DP" => "DecodeParms",
        "F" => "Filter",
        "H" => "Height",
        "IM" => "ImageMask",
        "I" => "Interpolate",
        "W" => "Width",
        _ => key,
    };
}
