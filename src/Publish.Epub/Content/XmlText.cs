using System.Xml;

namespace Publish.Epub.Content;

/// <summary>Text as XML 1.0 can hold it (production Char).</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The place of the first unit that XML cannot hold, or -1.</summary>
    public static int FindInvalid(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The text with every such unit replaced by U+FFFD, so that offsets stay.</summary>
    public static string Clean(string text)
    {
        int invalid = FindInvalid(text);
        if (invalid < 0)
        {
            return text;
        }

        char[] clean = text.ToCharArray();
        while (invalid >= 0)
        {
            clean[invalid] = Replacement;
            int next = FindInvalid(clean.AsSpan(invalid + 1));
            invalid = next < 0 ? -1 : invalid + 1 + next;
        }

        return new string(clean);
    }
}
