using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;

namespace Publish.Import.Checking;

/// <summary>What is counted: words of letters, numbers, and every other character that is seen.</summary>
internal static partial class Tokens
{
    private const int EmDash = '\u2014';

    /// <summary>The tokens of a text. Format characters are not seen, and the dash of a signature comes and goes.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var run = new StringBuilder();
        Kind last = Kind.None;
        foreach (Rune rune in Nfc.Normalize(text).EnumerateRunes())
        {
            Kind kind = KindOf(rune);
            if (kind == Kind.Hidden)
            {
                continue;
            }

            if (run.Length > 0 && (kind != last || kind == Kind.Single))
            {
                yield return run.ToString();
                run.Clear();
            }

            if (kind != Kind.None)
            {
                run.Append(Level(rune).ToString());
            }

            last = kind;
        }

        if (run.Length > 0)
        {
            yield return run.ToString();
        }
    }

    /// <summary>The words and numbers of Markdown, without what is a mark of the manuscript format.</summary>
    public static IEnumerable<string> OfMarkdown(string text) => Of(NoteLabels().Replace(text, " ")).Where(t => Rune.GetRuneAt(t, 0) is var first && (Rune.IsLetterOrDigit(first) || KindOf(first) == Kind.Letter));

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? Kind.None : Kind.Hidden,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.OtherNumber when Rune.IsDigit(Level(rune)) => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Letter,
        // Noncharacters are no text (Unicode 23.7).
        UnicodeCategory.OtherNotAssigned when (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF => Kind.Hidden,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        _ when Rune.IsWhiteSpace(rune) || rune.Value == EmDash => Kind.None,
        _ => Kind.Single,
    };

    /// <summary>A raised or lowered digit counts as the digit: the source may have raised it by its markup.</summary>
    private static Rune Level(Rune rune) => rune.Value switch
    {
        0xB9 => new Rune('1'),
        0xB2 or 0xB3 => new Rune((char)('0' + rune.Value - 0xB0)),
        0x2070 or (>= 0x2074 and <= 0x2079) => new Rune((char)('0' + rune.Value - 0x2070)),
        >= 0x2080 and <= 0x2089 => new Rune((char)('0' + rune.Value - 0x2080)),
        0x207A or 0x208A => new Rune('+'),
        0x207B or 0x208B => new Rune('\u2212'),
        _ => rune,
    };

    private enum Kind
    {
        None,
        Hidden,
        Letter,
        Digit,
        Single,
    }

    [GeneratedRegex(@"\[\^[^\]\s\[^]{1,64}\]")]
    private static partial Regex NoteLabels();
}
