namespace Publish.Core.Unicode;

/// <summary>The order of words of the Arabic script in an index, a glossary or any other sorted list: that of Unicode CLDR for the language.</summary>
/// <remarks>
/// Words are compared by three things in turn. First by their letters: digits, then the alphabet, in which each aspirate of Urdu (بھ, پھ …) is a letter of its own, then other Arabic letters, then
/// other scripts by code point, small and capital ASCII letters alike. Then by hamza on a letter (in Urdu أ after ا, ؤ after و) and by what counts as another writing of a letter. Then by vowel
/// signs, and by letters of another language in place of this one's. Words that differ in none of these are told apart by their code points, so that the order is total.
/// <para>A space comes before every letter, so lists go word by word: آب, آب حیات, آبادی. Hyphens and dashes are spaces; spaces at the ends and repeated ones do not count. Other punctuation,
/// tatweel, honorifics, joiners and bidi controls do not count.</para>
/// <para>It departs from CLDR in that vowel signs weigh less than hamza, and punctuation nothing. Sindhi is not in CLDR; its order is that of its primers.</para>
/// </remarks>
public sealed class Collation
{
    private readonly LetterOrder _order;

    internal Collation(LetterOrder order)
    {
        _order = order;
        Comparer = Comparer<string>.Create(Compare);
    }

    public IComparer<string> Comparer { get; }

    /// <returns>Less than, equal to or greater than 0. 0 only for equal strings.</returns>
    public int Compare(string? x, string? y)
    {
        CollationElements left = new(x, _order);
        CollationElements right = new(y, _order);
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

    /// <summary>The letter of the alphabet under which a word stands in an index, an aspirate with its ھ; null where it begins with something else.</summary>
    public string? Letter(string word)
    {
        CollationElements elements = new(word, _order);
        return elements.MoveNext() ? _order.Letter(elements.Primary) : null;
    }
}
