namespace Publish.Core.Unicode;

/// <summary>The letters of Urdu in the order of Unicode CLDR, <c>common/collation/ur.xml</c>, and their weights.</summary>
internal static class UrduAlphabet
{
    /// <summary>The weight of the first letter. Below it are 1 for the space and 2–11 for the digits.</summary>
    public const int First = 16;

    public const char Alef = '\u0627';
    public const char Aspiration = '\u06BE';
    public const char HamzaAbove = '\u0654';
    public const char MaddaAbove = '\u0653';

    private const char BlockStart = '\u0600';
    private const int BlockSize = 256;

    // An aspirate follows the letter that it is made of, so its weight is one more.
    private static readonly string[] Letters =
        ("ا آ ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک کھ گ گھ ل لھ م مھ ن نھ ں ںھ و وھ ہ ھ ۃ ء ی یھ ے").Split(' ');

    // The letters that are written as others: the one, the weight of its hamza, the weight of its form.
    private static readonly (char Variant, char Letter, byte Secondary, byte Form)[] Variants =
    [
        ('\u0623', Alef, 1, 0), ('\u0625', Alef, 2, 0), ('\u0671', Alef, 3, 0), ('\u0624', '\u0648', 1, 0), ('\u06C2', '\u06C1', 1, 0), ('\u06C0', '\u06C1', 1, 1),
        ('\u0626', '\u06CC', 1, 0), ('\u06D3', '\u06D2', 1, 0), ('\u064A', '\u06CC', 0, 1), ('\u0649', '\u06CC', 0, 2), ('\u0643', '\u06A9', 0, 1), ('\u0647', '\u06C1', 0, 1),
        ('\u06D5', '\u06C1', 0, 2), ('\u0629', '\u06C3', 0, 1),
    ];

    private static readonly Entry[] Entries = Build();

    /// <summary>What a letter weighs. Primary is 0 for anything else.</summary>
    public static Entry Get(char c) => c - BlockStart is >= 0 and < BlockSize and int i ? Entries[i] : default;

    public static string? Letter(int primary) => primary - First is >= 0 and int i && i < Letters.Length ? Letters[i] : null;

    private static Entry[] Build()
    {
        Entry[] entries = new Entry[BlockSize];
        for (int i = 0; i < Letters.Length; i++)
        {
            ref Entry entry = ref entries[Letters[i][0] - BlockStart];
            entry = Letters[i].Length == 1 ? new Entry((byte)(First + i), 0, 0, false) : entry with { Aspirable = true };
        }

        foreach ((char variant, char letter, byte secondary, byte form) in Variants)
        {
            entries[variant - BlockStart] = entries[letter - BlockStart] with { Secondary = secondary, Form = form };
        }

        return entries;
    }

    /// <param name="Secondary">Of hamza.</param>
    /// <param name="Form">Of a letter of Arabic in place of the Urdu one.</param>
    /// <param name="Aspirable">Whether ھ after it makes another letter.</param>
    public readonly record struct Entry(byte Primary, byte Secondary, byte Form, bool Aspirable);
}
