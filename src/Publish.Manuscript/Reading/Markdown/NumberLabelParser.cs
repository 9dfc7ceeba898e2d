using System.Globalization;
using Markdig.Parsers;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Labels of numbered lists: <c>1.</c>, <c>1)</c> and <c>۱۔</c>, in Latin, Arabic or Urdu digits.</summary>
internal sealed class NumberLabelParser : OrderedListItemParser
{
    /// <summary>CommonMark's limit: longer numbers do not fit everywhere.</summary>
    private const int MaxDigits = 9;

    public const char FullStop = '\u06D4';

    public NumberLabelParser()
    {
        OpeningCharacters = [.. Digits('0'), .. Digits('\u0660'), .. Digits('\u06F0')];
        OrderedDelimiters = ['.', ')', FullStop];
    }

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        int start = state.Start;
        while (Numerals.Parse([state.CurrentChar]) is not null && state.Start - start < MaxDigits)
        {
            state.NextChar();
        }

        if (Numerals.Parse(state.Line.Text.AsSpan(start, state.Start - start)) is not { } number || !TryParseDelimiter(state, out char delimiter))
        {
            return false;
        }

        result = new ListInfo('1', number.ToString(CultureInfo.InvariantCulture), delimiter, "1");
        return true;
    }

    private static IEnumerable<char> Digits(char zero) => Enumerable.Range(zero, 10).Select(c => (char)c);
}
