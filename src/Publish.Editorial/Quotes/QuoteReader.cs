using System.Buffers;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Quotes;

/// <summary>Finds the quotation marks of a passage, and which of them open and which close, whatever marks they are: ”…“, “…”, "…", ’’…‘‘, „…“ are all typed for one another.</summary>
/// <remarks>The spaces around a mark decide. Where they do not, its form does, read as most marks of the passage are.</remarks>
internal static class QuoteReader
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A");

    // So many marks may be side by side. A limit keeps the time linear for any text.
    private const int MaxBeyond = 8;

    /// <summary>What the spaces say of a mark.</summary>
    private enum Side
    {
        Unknown,
        Opens,
        Closes,
    }

    /// <param name="isFlipped">Whether forms are read the other way round than most marks of the passage suggest.</param>
    public static List<QuoteMark> Read(Passage passage, bool isFlipped)
    {
        var found = new List<(QuoteMark Mark, Side Side)>();
        bool isStraightOpen = false;
        for (int at = Scan.Next(passage.Text, Quotes); at >= 0;)
        {
            QuoteMark mark = MarkAt(passage.Text, at);
            Side side = SideOf(passage, mark);
            if (!IsOther(passage, mark, side, isStraightOpen))
            {
                found.Add((mark, side));
                isStraightOpen ^= passage.Text[at] == '"';
            }

            at = Scan.Next(passage.Text, Quotes, mark.End);
        }

        bool isUrdu = IsUrduForm(passage.Text, found) != isFlipped;
        return [.. found.Select(f => Decide(passage.Text, f.Mark, f.Side, isUrdu))];
    }

    public static bool IsQuote(char c) => Quotes.Contains(c);

    public static bool AreHalves(char open, char close) => (open, close) is ('\u201D', '\u201C') or ('\u201C', '\u201D') or ('\u2019', '\u2018') or ('\u2018', '\u2019') or ('\u00AB', '\u00BB') or ('\u2039', '\u203A');

    // Of three single marks together the outer two are a double mark: the first two where they open, the last two where they close.
    private static QuoteMark MarkAt(string text, int at)
    {
        char c = text[at];
        if (c is not ('\'' or '\u2018' or '\u2019'))
        {
            return new QuoteMark(at, 1, c is '\u201A' or '\u201B' or '\u2039' or '\u203A' ? QuoteKind.Single : QuoteKind.Double, false, false);
        }

        int end = at + 1;
        while (end < text.Length && text[end] == c)
        {
            end++;
        }

        bool innerFirst = end - at == 3 && (end == text.Length || !ArabicCharacters.IsLetter(text[end]));
        return end == at + 1 || innerFirst ? new QuoteMark(at, 1, QuoteKind.Single, false, false) : new QuoteMark(at, 2, QuoteKind.Double, false, false);
    }

    private static Side SideOf(Passage passage, QuoteMark mark)
    {
        char before = Beyond(passage, mark.Start - 1, -1);
        char after = Beyond(passage, mark.End, 1);
        bool blankBefore = ArabicCharacters.IsSpace(before) || before is '(' or '[' or '{' or ':' or '/' or '\u2014' or '\u2013' or '-' or '=';
        bool blankAfter = ArabicCharacters.IsSpace(after) || after is ')' or ']' or '}' or ':' or '/' or '\u2014' or '\u2013' or '-' or '.' or ',' or ';' or '?' or Passage.Note || PunctuationMarks.EndsPart(after);
        return (blankBefore, blankAfter) switch
        {
            (true, false) => Side.Opens,
            (false, true) => Side.Closes,
            _ => Side.Unknown,
        };
    }

    /// <summary>The nearest character on one side that is no quotation mark and can be seen.</summary>
    private static char Beyond(Passage passage, int at, int step)
    {
        for (int i = 0; i < MaxBeyond && (Quotes.Contains(passage.At(at)) || FormatCharacters.IsBidiControl(passage.At(at)) || ArabicCharacters.IsJoinControl(passage.At(at))); i++)
        {
            at += step;
        }

        return passage.At(at);
    }

    /// <summary>Apostrophes, and the signs for feet and inches, minutes and seconds.</summary>
    /// <param name="isStraightOpen">Whether a straight double mark has opened: then one after a number closes.</param>
    private static bool IsOther(Passage passage, QuoteMark mark, Side side, bool isStraightOpen)
    {
        bool isPrime = passage.Text[mark.Start] is '"' or '\'' && ArabicCharacters.IsDigit(passage.At(mark.Start - 1)) && side != Side.Opens && !(isStraightOpen && mark.Length == 1);
        bool isApostrophe = mark.Kind == QuoteKind.Single && (side == Side.Unknown || (side == Side.Opens && ArabicCharacters.IsDigit(passage.At(mark.End))));
        return isPrime || isApostrophe;
    }

    /// <summary>Whether most curly marks of a passage are used as in Urdu, U+201D first; so is a passage without any.</summary>
    private static bool IsUrduForm(string text, List<(QuoteMark Mark, Side Side)> found)
    {
        int urdu = 0;
        int english = 0;
        foreach ((QuoteMark mark, Side side) in found)
        {
            bool? isRight = text[mark.Start] switch { '\u201D' or '\u2019' => true, '\u201C' or '\u2018' => false, _ => null };
            if (isRight is { } right && side != Side.Unknown)
            {
                _ = right == (side == Side.Opens) ? urdu++ : english++;
            }
        }

        return urdu >= english;
    }

    private static QuoteMark Decide(string text, QuoteMark mark, Side side, bool isUrdu)
    {
        bool? opensByForm = text[mark.Start] switch
        {
            '\u201D' or '\u2019' => isUrdu,
            '\u201C' or '\u2018' => !isUrdu,
            '\u00AB' or '\u2039' or '\u201E' or '\u201A' => true,
            '\u00BB' or '\u203A' => false,
            _ => null,
        };
        return mark with { Opens = side == Side.Unknown ? opensByForm ?? false : side == Side.Opens, IsCertain = side != Side.Unknown };
    }
}
