using Markdig.Parsers;
using Publish.Core.Unicode;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>Labels of numbered lists in Urdu or Arabic digits: <c>۱۔</c> and <c>۱.</c> and <c>۱)</c>.</summary>
internal sealed class UrduListItemParser : OrderedListItemParser
{
    private const char FullStop = '\u06D4';

    public UrduListItemParser()
    {
        var characters = new List<char>();
        for (int digit = 0; digit < 10; digit++)
        {
            characters.Add((char)('\u06F0' + digit));
            characters.Add((char)('\u0660' + digit));
        }

        OpeningCharacters = [.. characters];
        OrderedDelimiters = [FullStop, '.', ')'];
    }

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        int start = state.Start;
        int length = 0;
        while (length < 9 && Numerals.Parse([state.CurrentChar]) is not null)
        {
            length++;
            state.NextChar();
        }

        char delimiter = state.CurrentChar;
        if (Array.IndexOf(OrderedDelimiters, delimiter) < 0)
        {
            return false;
        }

        int number = Numerals.Parse(state.Line.Text.AsSpan(start, length))!.Value;
        state.NextChar();
        result = new ListInfo('1', number.ToString(System.Globalization.CultureInfo.InvariantCulture), delimiter, "1");
        return true;
    }
}
