using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Publish.Inspect.Reading;

/// <summary>The texts that a ToUnicode CMap gives to codes (ISO 32000-1, 9.10.3).</summary>
internal static class CMapReader
{
    public static Dictionary<int, string> ReadToUnicode(ReadOnlyMemory<byte> bytes)
    {
        var texts = new Dictionary<int, string>();
        foreach (Operation operation in ContentScanner.Scan(bytes, isCMap: true))
        {
            if (operation.Name == "endbfchar")
            {
                AddEach(texts, operation.Operands);
            }
            else if (operation.Name == "endbfrange")
            {
                AddRanges(texts, operation.Operands);
            }
        }

        return texts;
    }

    private static void AddEach(Dictionary<int, string> texts, IReadOnlyList<IToken> values)
    {
        for (int i = 0; i + 1 < values.Count; i += 2)
        {
            if (values[i] is HexToken code && values[i + 1] is HexToken text)
            {
                texts[CodeOf(code)] = TextOf(text);
            }
        }
    }

    private static void AddRanges(Dictionary<int, string> texts, IReadOnlyList<IToken> values)
    {
        for (int i = 0; i + 2 < values.Count; i += 3)
        {
            if (values[i] is not HexToken first || values[i + 1] is not HexToken last)
            {
                continue;
            }

            int start = CodeOf(first);
            int count = Math.Clamp(CodeOf(last) - start + 1, 0, ushort.MaxValue + 1);
            for (int j = 0; j < count; j++)
            {
                string? text = values[i + 2] switch
                {
                    HexToken hex => Later(TextOf(hex), j),
                    ArrayToken array when j < array.Length && array[j] is HexToken hex => TextOf(hex),
                    _ => null,
                };
                if (text is not null)
                {
                    texts[start + j] = text;
                }
            }
        }
    }

    /// <summary>A range counts in its last character.</summary>
    private static string Later(string text, int distance) => text.Length == 0 || distance == 0 ? text : text[..^1] + (char)(text[^1] + distance);

    private static int CodeOf(HexToken hex)
    {
        int code = 0;
        foreach (byte b in hex.Bytes.Length > 4 ? hex.Bytes[..4] : hex.Bytes)
        {
            code = (code << 8) | b;
        }

        return code;
    }

    private static string TextOf(HexToken hex) => Encoding.BigEndianUnicode.GetString(hex.Bytes);
}
