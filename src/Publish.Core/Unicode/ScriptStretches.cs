using System.Text;

namespace Publish.Core.Unicode;

/// <summary>Part of a text whose letters are all Latin, Greek or Cyrillic, or none of them.</summary>
public readonly record struct ScriptStretch(int Start, int Length, bool IsLatin);

/// <summary>Splits text between scripts that are emphasised in different ways.</summary>
public static class ScriptStretches
{
    /// <summary>The stretches of a text, in its order and without gaps. What is no letter goes with the letters before it; between two Latin words it is Latin.</summary>
    public static IEnumerable<ScriptStretch> Of(string text)
    {
        int start = 0;
        int latinEnd = -1;
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int length);
            bool latin = IsSlanted(rune);
            if (latin && latinEnd < 0)
            {
                if (i > start)
                {
                    yield return new ScriptStretch(start, i - start, IsLatin: false);
                }

                start = i;
            }
            else if (!latin && latinEnd >= 0 && Rune.IsLetter(rune))
            {
                yield return new ScriptStretch(start, latinEnd - start, IsLatin: true);
                start = latinEnd;
                latinEnd = -1;
            }

            i += length;
            latinEnd = latin ? i : latinEnd;
        }

        if (latinEnd >= 0)
        {
            yield return new ScriptStretch(start, latinEnd - start, IsLatin: true);
            start = latinEnd;
        }

        if (start < text.Length)
        {
            yield return new ScriptStretch(start, text.Length - start, IsLatin: false);
        }
    }

    /// <summary>Whether a letter belongs to a script that has italics.</summary>
    public static bool IsSlanted(Rune rune) => Rune.IsLetter(rune) && rune.Value is (>= 0x41 and < 0x590) or (>= 0x1E00 and < 0x2000) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800);

    public static bool IsLatin(Rune rune) => Rune.IsLetter(rune) && rune.Value is (>= 0x41 and < 0x250) or (>= 0x1E00 and < 0x1F00) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800);

    /// <summary>Whether a letter is written from right to left.</summary>
    public static bool IsRightToLeft(Rune rune) => Rune.IsLetter(rune) && rune.Value is (>= 0x590 and < 0x900) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFF00) or (>= 0x10800 and < 0x11000) or (>= 0x1E800 and < 0x1F000);
}
