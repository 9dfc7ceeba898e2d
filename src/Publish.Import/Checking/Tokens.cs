using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;

namespace Publish.Import.Checking;

/// <summary>What is counted: words of letters, numbers, and every other sign that is seen.</summary>
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

            if (run.Length > 0 && (kind != last || kind == Kind.Sign))
            {
                yield return run.ToString();
                run.Clear();
            }

            if (kind != Kind.None)
            {
                run.Append(rune.ToString());
            }

            last = kind;
        }

        if (run.Length > 0)
        {
            yield return run.ToString();
        }
    }

    /// <summary>The words and numbers of Markdown, without what is a mark of the manuscript format.</summary>
    public static IEnumerable<string> OfMarkdown(string text) => Of(Fences().Replace(NoteLabels().Replace(text, " "), "")).Where(t => Rune.GetRuneAt(t, 0) is var first && KindOf(first) != Kind.Sign);

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? Kind.None : Kind.Hidden,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Letter,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        _ when Rune.IsWhiteSpace(rune) || rune.Value == EmDash => Kind.None,
        _ => Kind.Sign,
    };

    private enum Kind
    {
        None,
        Hidden,
        Letter,
        Digit,
        Sign,
    }

    [GeneratedRegex(@"\[\^[^\]\s\[^]{1,64}\]")]
    private static partial Regex NoteLabels();

    [GeneratedRegex(@"^\s*:::+[^\r\n]*$", RegexOptions.Multiline)]
    private static partial Regex Fences();
}
