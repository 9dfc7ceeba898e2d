using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Words;

/// <summary>Words as lists and counts know them.</summary>
internal static class WordForm
{
    /// <summary>Without vowel signs and join controls.</summary>
    public static string Plain(ReadOnlySpan<char> word) => PlainOf(word).ToString();

    /// <summary>The same, without a copy where there is nothing to leave out, as nearly always.</summary>
    public static ReadOnlySpan<char> PlainOf(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(Scan.MarksAndJoinControls))
        {
            return word;
        }

        // A madda or a hamza of its own is a part of the letter.
        if (word.ContainsAnyInRange('\u0653', '\u0655'))
        {
            word = Nfc.Normalize(word.ToString());
        }

        char[] plain = new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            plain[length] = c;
            length += Scan.MarksAndJoinControls.Contains(c) ? 0 : 1;
        }

        return plain.AsSpan(0, length);
    }

    /// <summary>With the yeh and kaf of Urdu in place of Arabic's, which never differ in meaning.</summary>
    public static string InUrduLetters(ReadOnlySpan<char> word) => Plain(word).Replace('\u064A', '\u06CC').Replace('\u0643', '\u06A9');
}
