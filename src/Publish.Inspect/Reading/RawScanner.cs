namespace Publish.Inspect.Reading;

/// <summary>Passes over the tokens of PDF syntax and looks at its hexadecimal strings.</summary>
internal static class RawScanner
{
    /// <summary>From the end of "obj" to the keyword that ends the value.</summary>
    /// <returns>Where that keyword stands, whether it is "stream", and what is wrong with the strings before it.</returns>
    public static (int End, bool IsStream, HexFault Hex) SkipValue(ReadOnlySpan<byte> body, int at)
    {
        HexFault faults = HexFault.None;
        while (at < body.Length)
        {
            switch (body[at])
            {
                case (byte)'(':
                    at = SkipString(body, at);
                    break;
                case (byte)'%':
                    at = SkipComment(body, at);
                    break;
                case (byte)'<' when at + 1 < body.Length && body[at + 1] == '<':
                    at += 2;
                    break;
                case (byte)'<':
                    at = SkipHex(body, at, ref faults);
                    break;
                case (byte)'s' when body[at..].StartsWith("stream"u8):
                    return (at, true, faults);
                case (byte)'e' when body[at..].StartsWith("endobj"u8):
                    return (at, false, faults);
                case (byte)'/':
                    at = SkipName(body, at);
                    break;
                default:
                    at++;
                    break;
            }
        }

        return (body.Length, false, faults);
    }

    /// <summary>The faults of all hexadecimal strings of a content stream.</summary>
    public static HexFault FaultsOf(ReadOnlySpan<byte> content)
    {
        HexFault faults = HexFault.None;
        for (int at = 0; at < content.Length;)
        {
            at = content[at] switch
            {
                (byte)'(' => SkipString(content, at),
                (byte)'%' => SkipComment(content, at),
                (byte)'<' when at + 1 < content.Length && content[at + 1] == '<' => at + 2,
                (byte)'<' => SkipHex(content, at, ref faults),
                _ => at + 1,
            };
        }

        return faults;
    }

    private static int SkipHex(ReadOnlySpan<byte> body, int at, ref HexFault faults)
    {
        int digits = 0;
        for (at++; at < body.Length && body[at] != '>'; at++)
        {
            if (RawReader.IsSpace(body[at]))
            {
                continue;
            }

            digits++;
            faults |= char.IsAsciiHexDigit((char)body[at]) ? HexFault.None : HexFault.OtherCharacter;
        }

        faults |= digits % 2 == 1 ? HexFault.OddCount : HexFault.None;
        return at + 1;
    }

    private static int SkipString(ReadOnlySpan<byte> body, int at)
    {
        int depth = 0;
        for (; at < body.Length; at++)
        {
            if (body[at] == '\\')
            {
                at++;
            }
            else if (body[at] == '(')
            {
                depth++;
            }
            else if (body[at] == ')' && --depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    private static int SkipComment(ReadOnlySpan<byte> body, int at)
    {
        while (at < body.Length && !RawReader.IsLineEnd(body[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipName(ReadOnlySpan<byte> body, int at)
    {
        at++;
        while (at < body.Length && !RawReader.IsSpace(body[at]) && !"()<>[]{}/%"u8.Contains(body[at]))
        {
            at++;
        }

        return at;
    }
}
