namespace Publish.Core.Unicode;

/// <summary>The letters of a language of the Arabic script in their order, and their weights: those of Unicode CLDR, <c>common/collation</c>, but for Sindhi, which it does not have.</summary>
internal sealed class LetterOrder
{
    /// <summary>The weight of the first letter. Below it are 1 for the space and 2–11 for the digits.</summary>
    public const int First = 16;

    public const char Aspiration = '\u06BE';
    private const char BlockStart = '\u0600';
    private const int BlockSize = 256;

    private readonly string[] _letters;
    private readonly Entry[] _entries = new Entry[BlockSize];

    /// <param name="letters">In their order, parted by spaces; a letter with ھ follows the letter alone, at once or later.</param>
    /// <param name="variants">What differs from a letter by the one weight, and by the other, each in its order; the letter itself may be among them.</param>
    /// <param name="doubled">What sorts as the first letter written twice; none where it is 0.</param>
    public LetterOrder(string letters, (string Letter, string Secondary, string Forms)[] variants, char doubled = '\0')
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
