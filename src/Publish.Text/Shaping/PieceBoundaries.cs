using Publish.Core.Unicode;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>What lies between two neighbours of the drawn text: how a line may break there, and to which side the characters belong that are not drawn.</summary>
/// <param name="LeftEnd">Where, in the paragraph's text, the run before ends.</param>
/// <param name="RightStart">Where the run after begins; beyond <paramref name="LeftEnd"/> only when several hard breaks stand between.</param>
internal readonly record struct Boundary(int LeftEnd, int RightStart, BreakKind Kind);

/// <param name="breaks">For each character of the paragraph's text, whether a line may end after it.</param>
internal sealed class PieceBoundaries(string text, DrawnText drawn, LineBreak[] breaks)
{
    /// <summary>Where the controls begin that close the text: nothing is drawn there, so a hard break before them adds no line to the text's own end.</summary>
    private readonly int _closing = text.AsSpan().TrimEnd(ClosingControls).Length;

    /// <param name="at">An offset in the drawn text, from 0 to its length.</param>
    public Boundary this[int at]
    {
        get
        {
            int before = at == 0 ? 0 : drawn.SourceOf(at - 1) + 1;
            int after = at == drawn.Length ? text.Length : drawn.SourceOf(at);
            return before == after && at > 0 ? new Boundary(before, before, KindBefore(before)) : Search(at == 0 ? 1 : before, after, at == 0);
        }
    }

    /// <summary>Whether the drawn text has a stretchable space before this offset and none after it.</summary>
    public bool EndsSpaces(int at) => IsSpace(drawn[at - 1]) && (at == drawn.Length || !IsSpace(drawn[at]));

    /// <summary>Whether a line may, or must, break before an offset in the paragraph's text. A soft hyphen is not drawn, so no line ends with it.</summary>
    public BreakKind KindBefore(int offset) => breaks[offset - 1] switch
    {
        LineBreak.Mandatory => offset == _closing && offset < text.Length ? BreakKind.None : BreakKind.Mandatory,
        LineBreak.Allowed when text[offset - 1] != FormatCharacters.SoftHyphen => BreakKind.Allowed,
        _ => BreakKind.None,
    };

    private static ReadOnlySpan<char> ClosingControls => "\u202C\u2069\u200E\u200F\u061C";

    private static bool IsSpace(char c) => c is ' ' or FormatCharacters.NoBreakSpace;

    private Boundary Search(int from, int to, bool atStart)
    {
        int firstHard = -1;
        int lastHard = -1;
        int firstSoft = -1;
        int opening = to;
        for (int i = from; i <= to; i++)
        {
            BreakKind kind = KindBefore(i);
            if (kind == BreakKind.Mandatory)
            {
                firstHard = firstHard < 0 ? i : firstHard;
                lastHard = i;
            }
            else if (kind == BreakKind.Allowed && firstSoft < 0)
            {
                firstSoft = i;
            }

            opening = i < to && opening == to && OpensLevel(text[i]) ? i : opening;
        }

        if (firstHard >= 0)
        {
            return new Boundary(atStart ? 0 : firstHard, lastHard, BreakKind.Mandatory);
        }

        int cut = atStart ? 0 : firstSoft >= 0 ? firstSoft : opening;
        return new Boundary(cut, cut, firstSoft >= 0 ? BreakKind.Allowed : BreakKind.None);
    }

    private static bool OpensLevel(char c) => c is (>= '\u202A' and <= '\u202B') or (>= '\u202D' and <= '\u202E') or (>= '\u2066' and <= '\u2068');
}
