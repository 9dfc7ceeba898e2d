namespace Publish.Manuscript.Reading.Text;

internal static class Isbn
{
    /// <summary>ISBN-13 or ISBN-10 with a right check digit; hyphens and spaces may stand anywhere.</summary>
    public static bool IsValid(string text)
    {
        char[] digits = [.. text.Where(c => c is not '-' and not ' ')];
        return digits.Length switch
        {
            13 => digits.All(char.IsAsciiDigit) && digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
            10 => digits[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X')
                && digits.Select((c, i) => (c == 'X' ? 10 : c - '0') * (10 - i)).Sum() % 11 == 0,
            _ => false,
        };
    }
}
