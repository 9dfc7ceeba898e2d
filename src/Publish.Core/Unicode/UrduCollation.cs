namespace Publish.Core.Unicode;

/// <summary>The order of Urdu words in an index, a glossary or any other sorted list: that of Unicode CLDR for <c>ur</c>.</summary>
/// <remarks>
/// Words are compared by three things in turn. First by their letters: digits, then the Urdu alphabet, in which each aspirate (بھ, پھ …) is a letter of its own, then other Arabic letters, then
/// other scripts by code point, small and capital ASCII letters alike. Then by hamza on a letter (أ after ا, ؤ after و). Then by vowel signs, and by letters of Arabic in place of the Urdu ones.
/// Words that differ in none of these are told apart by their code points, so that the order is total.
/// <para>A space comes before every letter, so lists go word by word: آب, آب حیات, آبادی. Hyphens and dashes are spaces; spaces at the ends and repeated ones do not count. Other punctuation,
/// tatweel, honorifics, joiners and bidi controls do not count.</para>
/// <para>It departs from CLDR in that vowel signs weigh less than hamza, and punctuation nothing.</para>
/// </remarks>
public static class UrduCollation
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(static (x, y) => Compare(x, y));

    /// <returns>Less than, equal to or greater than 0. 0 only for equal strings.</returns>
    public static int Compare(string? x, string? y)
    {
        UrduCollationElements left = new(x);
        UrduCollationElements right = new(y);
        int secondary = 0;
        int tertiary = 0;
        while (true)
        {
            // The end of a text weighs nothing, and everything else more.
            _ = left.MoveNext();
            _ = right.MoveNext();
            int primary = left.Primary.CompareTo(right.Primary);
            if (primary != 0)
            {
                return primary;
            }

            if (left.Primary == 0)
            {
                break;
            }

            secondary = secondary != 0 ? secondary : left.Secondary.CompareTo(right.Secondary);
            tertiary = tertiary != 0 ? tertiary : left.Tertiary.CompareTo(right.Tertiary);
        }

        return secondary != 0 ? secondary : tertiary != 0 ? tertiary : string.CompareOrdinal(x, y);
    }

    /// <summary>The letter of the Urdu alphabet under which a word stands in an index, an aspirate with its ھ; null where it begins with something else.</summary>
    public static string? Letter(string word)
    {
        UrduCollationElements elements = new(word);
        return elements.MoveNext() ? UrduAlphabet.Letter(elements.Primary) : null;
    }
}
