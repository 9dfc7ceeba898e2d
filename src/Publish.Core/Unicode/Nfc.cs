using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Normalization Form C of Unicode 17.0 (UAX #15). The BCL's own leaves every text as it is where globalization is invariant, as it is here.</summary>
public static class Nfc
{
    private const int Maybe = 0x40;
    private const int No = 0x80;
    private const int ClassMask = 0x3F;

    /// <summary>The character that is left of a composed one when its marks are taken off, as E of É; else the character itself.</summary>
    public static int BaseOf(int codePoint)
    {
        for (int row = DecompositionTable.Code.BinarySearch(codePoint); row >= 0; row = DecompositionTable.Code.BinarySearch(codePoint))
        {
            codePoint = DecompositionTable.First[row];
        }

        return codePoint;
    }

    /// <summary>A text in Form C; the same string where it is so already. Surrogates without their other half stay.</summary>
    public static string Normalize(string text)
    {
        int start = FirstUnproven(text);
        return start < 0 ? text : string.Concat(text.AsSpan(0, start), NfcComposer.Compose(text.AsSpan(start)));
    }

    /// <summary>Whether a text is in Form C.</summary>
    public static bool IsNormalized(string text)
    {
        int start = FirstUnproven(text);
        return start < 0 || text.AsSpan(start).SequenceEqual(NfcComposer.Compose(text.AsSpan(start)));
    }

    /// <summary>Canonical_Combining_Class.</summary>
    internal static byte CombiningClass(int codePoint) => NormalizationTable.CombiningClasses[NormalizationTable.Get(codePoint) & ClassMask];

    /// <summary>The quick check of UAX #15, 9: the last starter before the first character that may change, or −1 where none does.</summary>
    private static int FirstUnproven(ReadOnlySpan<char> text)
    {
        int starter = 0;
        int lastClass = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int at = i;
            int codePoint = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            byte value = NormalizationTable.Get(codePoint);
            if (value == 0)
            {
                starter = at;
                lastClass = 0;
                continue;
            }

            // Classes are indexed in their own order, so that the indexes compare as they do.
            int combining = value & ClassMask;
            if ((value & (Maybe | No)) != 0 || (combining != 0 && combining < lastClass))
            {
                return starter;
            }

            lastClass = combining;
        }

        return -1;
    }
}
