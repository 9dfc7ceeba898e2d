using System.Collections.Frozen;
using System.Text;

namespace Publish.Import.Writing;

/// <summary>A file's name from a title: small Latin letters, digits and hyphens, whatever the title holds.</summary>
internal static class Slug
{
    private const int MaxLength = 40;
    private const string Default = "essay";

    // A rough romanisation, letter for letter: vowels that are not written are not guessed.
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ا'] = "a", ['آ'] = "aa", ['أ'] = "a", ['ب'] = "b", ['پ'] = "p", ['ت'] = "t", ['ٹ'] = "t", ['ث'] = "s", ['ج'] = "j", ['چ'] = "ch", ['ح'] = "h", ['خ'] = "kh", ['د'] = "d",
        ['ڈ'] = "d", ['ذ'] = "z", ['ر'] = "r", ['ڑ'] = "r", ['ز'] = "z", ['ژ'] = "zh", ['س'] = "s", ['ش'] = "sh", ['ص'] = "s", ['ض'] = "z", ['ط'] = "t", ['ظ'] = "z", ['ع'] = "a",
        ['غ'] = "gh", ['ف'] = "f", ['ق'] = "q", ['ک'] = "k", ['ك'] = "k", ['گ'] = "g", ['ل'] = "l", ['م'] = "m", ['ن'] = "n", ['ں'] = "n", ['و'] = "o", ['ؤ'] = "o", ['ہ'] = "h",
        ['ه'] = "h", ['ھ'] = "h", ['ۃ'] = "t", ['ة'] = "t", ['ی'] = "i", ['ي'] = "i", ['ى'] = "i", ['ئ'] = "i", ['ے'] = "e", ['ۓ'] = "e",
    }.ToFrozenDictionary();

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (char c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || Publish.Core.Unicode.Numerals.Parse([c]) is not null)
            {
                slug.Append(char.IsAsciiLetter(c) ? c : (char)('0' + Publish.Core.Unicode.Numerals.Parse([c])!.Value));
            }
            else if (Letters.TryGetValue(c, out string? latin))
            {
                slug.Append(latin);
            }
            else if ((char.IsWhiteSpace(c) || c is '-' or '_') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string name = slug.ToString();
        if (name.Length > MaxLength)
        {
            int word = name.LastIndexOf('-', MaxLength);
            name = name[..(word > 0 ? word : MaxLength)];
        }

        name = name.Trim('-');
        return name.Length == 0 ? Default : name;
    }
}
