namespace Publish.Core.Unicode;

/// <summary>The letters of a language of the Arabic script in their order, and their weights: those of Unicode CLDR, <c>common/collation</c>, but for Sindhi, which it does not have.</summary>
internal sealed class LetterOrder
{
    /// <summary>The weight of the first letter. Below it are 1 for the space and 2–11 for the digits.</summary>
    public const int First = 16;

    public const char Aspiration = '\u06BE';
    private const char BlockStart = '\u0600';
    private const int BlockSize = 256;

    private static readonly LetterOrder Urdu = new(
        "ا آ ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک کھ گ گھ ل لھ م مھ ن نھ ں ںھ و وھ ہ ھ ۃ ء ی یھ ے",
        [
            ("ا", "أإٱ", ""), ("و", "ؤ", ""), ("ہ", "ۂۀ", "هە"), ("ی", "ئ", "يى"), ("ے", "ۓ", ""), ("ک", "", "ك"), ("ۃ", "", "ة"),
        ]);

    // Whatever hamza sits on, it is a hamza.
    private static readonly LetterOrder Persian = new(
        "آ ا ء ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
        [("ا", "ٱ", ""), ("ء", "أٲإٳؤئ", ""), ("ک", "ڪګكڬڭڮ", ""), ("ه", "ەہةۃۀھ", ""), ("ی", "ىےيېۑۍێ", "")]);

    // Hamza, on whatever seat, sorts among the alifs, and آ as hamza and alif.
    private static readonly LetterOrder Arabic = new(
        "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ڤ ق ك گ ل م ن ه و ي",
        [("ا", "ءأؤإئا", ""), ("ت", "ةت", ""), ("ي", "ىي", "ی"), ("ك", "", "ک")],
        doubled: 'آ');

    private static readonly LetterOrder Pashto = new(
        "آ ا ء ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ ه و ی",
        [
            ("ا", "أٲٱإٳ", ""), ("ټ", "ٹ", ""), ("ډ", "ڈ", ""), ("ړ", "ڑ", ""), ("ک", "ڪك", ""), ("ګ", "گ", ""), ("ڼ", "ڻ", ""), ("و", "ؤۇۉ", ""), ("ه", "ەہھةۃ", "ۀ"),
            ("ی", "ىےيېۍئ", ""),
        ]);

    // As its primers have it, in which جھ and گھ are letters.
    private static readonly LetterOrder Sindhi = new(
        "ا ب ٻ ڀ ت ٿ ٽ ٺ ث پ ج ڄ جھ ڃ چ ڇ ح خ د ڌ ڏ ڊ ڍ ذ ر ڙ ز س ش ص ض ط ظ ع غ ف ڦ ق ڪ ک گ ڳ گھ ڱ ل م ن ڻ و ه ء ي",
        [("ا", "آأإٱ", ""), ("و", "ؤ", ""), ("ه", "ة", "ہھ"), ("ي", "ئ", "یى"), ("ڪ", "", "ك")]);

    private readonly string[] _letters;
    private readonly Entry[] _entries = new Entry[BlockSize];

    /// <param name="letters">In their order, parted by spaces; a letter with ھ follows the letter alone, at once or later.</param>
    /// <param name="variants">What differs from a letter by the one weight, and by the other, each in its order; the letter itself may be among them.</param>
    /// <param name="doubled">What sorts as the first letter written twice; none where it is 0.</param>
    private LetterOrder(string letters, (string Letter, string Secondary, string Forms)[] variants, char doubled = '\0')
    {
        _letters = letters.Split(' ');
        for (int i = 0; i < _letters.Length; i++)
        {
            ref Entry entry = ref _entries[_letters[i][0] - BlockStart];
            byte weight = (byte)(First + i);
            entry = _letters[i].Length == 1 ? new Entry(weight, 0, 0, 0, false) : entry with { Aspirated = weight };
        }

        foreach ((string letter, string secondary, string forms) in variants)
        {
            Entry entry = Get(letter[0]);
            for (int i = 0; i < secondary.Length; i++)
            {
                _entries[secondary[i] - BlockStart] = entry with { Secondary = (byte)(i + 1) };
            }

            // Of the letter as it is by now.
            entry = Get(letter[0]);
            for (int i = 0; i < forms.Length; i++)
            {
                _entries[forms[i] - BlockStart] = entry with { Form = (byte)(i + 1) };
            }
        }

        if (doubled != '\0')
        {
            _entries[doubled - BlockStart] = Get(_letters[0][0]) with { Doubled = true };
        }
    }

    /// <summary>That of Urdu for languages that have none here.</summary>
    public static LetterOrder For(Language language) => language.Primary switch
    {
        "fa" => Persian,
        "ar" => Arabic,
        "ps" => Pashto,
        "sd" => Sindhi,
        _ => Urdu,
    };

    /// <summary>What a letter weighs. Primary is 0 for anything else.</summary>
    public Entry Get(char c) => c - BlockStart is >= 0 and < BlockSize and int i ? _entries[i] : default;

    public string? Letter(int primary) => primary - First is >= 0 and int i && i < _letters.Length ? _letters[i] : null;

    /// <summary>The letter that one with a sign of hamza or madda is written as, or the letter itself.</summary>
    public static char Compose(char letter, char sign) => sign switch
    {
        '\u0653' when letter == '\u0627' => '\u0622',
        '\u0654' => letter switch
        {
            '\u0627' => '\u0623',
            '\u0648' => '\u0624',
            '\u06C1' => '\u06C2',
            '\u06D5' or '\u0647' => '\u06C0',
            '\u06CC' or '\u064A' or '\u0649' => '\u0626',
            '\u06D2' => '\u06D3',
            _ => letter,
        },
        _ => letter,
    };

    /// <param name="Secondary">Of hamza, or of another letter in its place.</param>
    /// <param name="Form">Of a letter of another language in place of this one's.</param>
    /// <param name="Aspirated">The primary weight of the letter that it is with ھ after it; 0 where there is none.</param>
    /// <param name="Doubled">Whether it weighs as much as two of this letter.</param>
    public readonly record struct Entry(byte Primary, byte Secondary, byte Form, byte Aspirated, bool Doubled);
}
