using System.Text.RegularExpressions;
using Publish.Core.Units;

namespace Publish.Core.Unicode.Sequences;

/// <summary>Finds Latin words in right-to-left text, with all that belongs to them: the + of C++, the 14 of 14 August, the bracket that closes “A, B (C)”.</summary>
internal sealed partial class LatinPhrases
{
    private const string Number = @"[0-9\u06F0-\u06F9]+(?:[.,:/\u2044'\u2019][0-9\u06F0-\u06F9]+)*";
    private const string LeadCharacters = ".#@$\u00A3\u20AC\u00A5\u20A8\u20B9\u00B0~/\\&\u2116";
    private const string TokenEnds = "()[]{}\u00AB\u00BB\u2039\u203A\"\u2018\u2019\u201C\u201D:;,!?\u2026=";
    private const string QuotationMarks = "\"'\u2018\u2019\u201C\u201D\u00AB\u00BB\u2039\u203A";

    /// <summary>What belongs to the Latin word or number that it follows.</summary>
    private const string Trailing = "+#\u2122\u00AE\u00A9\u2120";

    private readonly string _text;
    private readonly TextRange _stretch;
    private int _start;
    private int _end;

    private LatinPhrases(string text, TextRange stretch, int firstLetter, int end)
    {
        _text = text;
        _stretch = stretch;
        _start = firstLetter;
        _end = end;
    }

    /// <summary>Adds the phrase of a stretch; the items of a list are phrases of their own where each is in quotation marks.</summary>
    /// <returns>Where it begins: numbers before that are not part of it. The stretch's end where it has no letters.</returns>
    public static int AddTo(List<TextRange> found, string text, ReadOnlySpan<BidiClass> classes, TextRange stretch)
    {
        ReadOnlySpan<BidiClass> inside = classes.Slice(stretch.Start, stretch.Length);
        int first = inside.IndexOf(BidiClass.L);
        if (first < 0)
        {
            return stretch.End;
        }

        int last = inside.LastIndexOfAny(BidiClass.L, BidiClass.EN);
        int end = last + 1;
        while (end < inside.Length && inside[end] is BidiClass.NSM or BidiClass.BN)
        {
            end++;
        }

        var phrase = new LatinPhrases(text, stretch, stretch.Start + first, stretch.Start + end);
        phrase.AddBeginning();
        int begin = phrase._start;
        foreach (TextRange item in phrase.Items())
        {
            var part = new LatinPhrases(text, stretch, item.Start, item.End);
            part.AddClosers();
            part.AddEnd();
            part.AddEnclosed();
            found.Add(TextRange.FromTo(part._start, part._end));
        }

        return begin;
    }

    private bool IsLead(int i) =>
        LeadCharacters.Contains(_text[i], StringComparison.Ordinal) && i + 1 < _text.Length && (char.IsLetterOrDigit(_text[i + 1]) || LeadCharacters.Contains(_text[i + 1], StringComparison.Ordinal)) && BeginsWord(i);

    private bool BeginsWord(int i) => i == 0 || char.IsWhiteSpace(_text[i - 1]) || (i > _stretch.Start && TokenEnds.Contains(_text[i - 1], StringComparison.Ordinal)) || _text[i - 1] == FormatCharacters.ObjectReplacement || FormatCharacters.IsBidiControl(_text[i - 1]);

    /// <summary>The rest of the first word, as in 35°C and .NET, and a number before a month or a unit.</summary>
    private void AddBeginning()
    {
        int letter = _start;
        while (_start > _stretch.Start && !char.IsWhiteSpace(_text[_start - 1]) && !TokenEnds.Contains(_text[_start - 1], StringComparison.Ordinal))
        {
            _start--;
        }

        while (_start < letter && !SequenceStretches.IsDigit(_text[_start]) && !IsLead(_start) && !IsSign(_start))
        {
            _start++;
        }

        if (letter > _start && ListNumber().IsMatch(_text.AsSpan(_start, letter - _start)))
        {
            _start = letter;
        }

        if (NumberOf(_start, letter) is { Success: true } number)
        {
            _start = number.Index;
        }
    }

    /// <summary>The number that a month, a unit or a point of the compass belongs to.</summary>
    private Match? NumberOf(int start, int letter)
    {
        bool isUnit = (start == letter || _text[start] == '\u00B0') && Unit().IsMatch(_text, start);
        bool isCompass = start == letter && Compass().IsMatch(_text, letter);
        return isUnit ? NumberBefore().Match(_text, _stretch.Start, start - _stretch.Start) : isCompass ? DegreesBefore().Match(_text, _stretch.Start, start - _stretch.Start) : null;
    }

    private bool IsSign(int i) => _text[i] is '-' or '+' or '\u2212' or '\u00B1' && i + 1 < _text.Length && SequenceStretches.IsDigit(_text[i + 1]) && BeginsWord(i);

    /// <summary>The phrase, or what is between the quotation marks or brackets of a list such as “Urdu”, “Hindi”.</summary>
    private List<TextRange> Items()
    {
        var items = new List<TextRange>();
        int start = _start;

        // One pair of marks inside a phrase is a quotation in it; a list has a mark before its first item too.
        bool isList = _start > _stretch.Start;
        for (Match gap = BetweenItems().Match(_text, _start, _end - _start); isList && gap.Success; gap = gap.NextMatch())
        {
            if (AreHalves(_text[_start - 1], gap.Value[0]))
            {
                items.Add(TextRange.FromTo(start, gap.Index));
                start = gap.Index + gap.Length;
            }
        }

        return [.. items, TextRange.FromTo(start, _end)];
    }

    /// <summary>The other half of a bracket or quotation mark inside the phrase.</summary>
    private void AddClosers()
    {
        var open = new Stack<int>();
        for (int i = _start; i < _end; i++)
        {
            if (Opens(i))
            {
                open.Push(i);
            }
            else if (Closes(i) && !(open.TryPeek(out int opener) && AreHalves(_text[opener], _text[i])))
            {
                _start -= _start > _stretch.Start && AreHalves(_text[_start - 1], _text[i]) && Opens(_start - 1) ? 1 : 0;
            }
            else if (Closes(i))
            {
                open.Pop();
            }
        }

        while (open.TryPop(out int opener))
        {
            int closer = _end;
            while (closer < _stretch.End && IsSentenceMark(_text[closer]))
            {
                closer++;
            }

            if (closer == _stretch.End || !AreHalves(_text[opener], _text[closer]))
            {
                break;
            }

            _end = closer + 1;
        }
    }

    /// <summary>The + of C++ and the stop of an abbreviation or a citation.</summary>
    private void AddEnd()
    {
        int end = _end;
        while (end < _stretch.End && Trailing.Contains(_text[end], StringComparison.Ordinal))
        {
            end++;
        }

        end += end == _end && end < _stretch.End && _text[end] is '%' or '\u00B0' or '\u2030' && SequenceStretches.IsDigit(_text[end - 1]) ? 1 : 0;
        end += RupeesOnly().IsMatch(_text.AsSpan(end - 1, Math.Min(3, _stretch.End - end + 1))) ? 2 : 0;
        end += _text.AsSpan(_start, end - _start).EndsWith("Yahoo") && end < _stretch.End && _text[end] == '!' ? 1 : 0;
        bool stop = end == _end && end < _stretch.End && _text[end] == '.' && (end + 1 == _text.Length || _text[end + 1] != '.');
        ReadOnlySpan<char> phrase = _text.AsSpan(_start, end - _start);
        _end = stop && (Abbreviation().IsMatch(phrase) || Citation().IsMatch(phrase)) ? end + 1 : end;
    }

    /// <summary>The end of a sentence that is in brackets or quotation marks with the phrase: (What is Urdu?).</summary>
    private void AddEnclosed()
    {
        int end = _end;
        while (end < _stretch.End && IsSentenceMark(_text[end]))
        {
            end++;
        }

        if (end > _end && end < _stretch.End && _start > _stretch.Start && AreHalves(_text[_start - 1], _text[end]) && (Opens(_start - 1) || _text[_start - 1] == '"'))
        {
            _end = end;
        }
    }

    /// <summary>Whether a bracket or a quotation mark is the first of its pair; of a mark its neighbours tell, because Urdu is written with either form at either end.</summary>
    private bool Opens(int i) => _text[i] is '(' or '[' or '{' || (IsMark(i) && (i == 0 || !IsWord(i - 1)) && i + 1 < _text.Length && IsWord(i + 1));

    private bool Closes(int i) => _text[i] is ')' or ']' or '}' || (IsMark(i) && i > 0 && !char.IsWhiteSpace(_text[i - 1]) && (i + 1 == _text.Length || !IsWord(i + 1)));

    private bool IsMark(int i) => QuotationMarks.Contains(_text[i], StringComparison.Ordinal);

    private bool IsWord(int i) => char.IsLetterOrDigit(_text[i]);

    private static bool AreHalves(char open, char close) => (open, close) switch
    {
        ('(', ')') or ('[', ']') or ('{', '}') => true,
        ('\u2018' or '\u2019' or '\'', '\u2018' or '\u2019' or '\'') => true,
        ('\u201C' or '\u201D' or '"', '\u201C' or '\u201D' or '"') => true,
        ('\u00AB' or '\u00BB', '\u00AB' or '\u00BB') or ('\u2039' or '\u203A', '\u2039' or '\u203A') => true,
        _ => false,
    };

    private static bool IsSentenceMark(char c) => c is '.' or '?' or '!' or ',' or ';' or ':' or '\u2026';

    /// <summary>A number, its sign or currency, or a range of days, right before a month or a unit.</summary>
    [GeneratedRegex(@"(?<![0-9\u06F0-\u06F9.,:/])(?:\p{Sc}[ \u00A0]?|[-+\u2212])?(?:" + Number + @"[-\u2013])?" + Number + @"[ \u00A0\u2009\u202F]$")]
    private static partial Regex NumberBefore();

    /// <summary>A letter at the beginning of a month's name, a unit, an era or half of a day; or x between two numbers.</summary>
    [GeneratedRegex(@"\G(?:(?:(?i:January|February|March|April|June|July|August|September|October|November|December)|May|MAY|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.?m\b\.?|[AP]\.?M\b\.?|AD|A\.D\.|BC|B\.C\.|BCE|CE|AH|A\.H\.|km|cm|mm|kmph|mph|kg|mg|ml|ft|lbs?|oz|GB|MB|KB|TB|Hz|kHz|MHz|GHz|kW|MW|kWh|Mbps|kbps|dpi|px|percent|per cent|million|billion|thousand|crore|lakh|dollars?|rupees?|pounds?|[A-Z]{3}(?<=PKR|INR|BDT|USD|EUR|GBP|SAR|AED)|Rs|[\u00B5\u03BC][gmlsAF]|k?\u03A9|\u2126|\u00B0[CFK])(?!\p{L})|(?:m|g|l|in|pt)(?! ?\p{L})|x [0-9\u06F0-\u06F9])")]
    private static partial Regex Unit();

    /// <summary>74° E</summary>
    [GeneratedRegex(@"(?<![0-9\u06F0-\u06F9.,:/])" + Number + @"\u00B0[ \u00A0\u2009\u202F]$")]
    private static partial Regex DegreesBefore();

    [GeneratedRegex(@"\G[NSEW](?!\p{L})")]
    private static partial Regex Compass();

    /// <summary>1. before a word numbers it, and belongs to the Urdu text.</summary>
    [GeneratedRegex(@"^[0-9\u06F0-\u06F9]+\.$")]
    private static partial Regex ListNumber();

    /// <summary>From one item's closing mark to the next one's opening mark.</summary>
    [GeneratedRegex("(?<=[\\p{L}\\p{N}.!?)])(?:[\"'\u2018\u2019\u201C\u201D\u00AB\u00BB]+[,;]?[ \u00A0]+[\"'\u2018\u2019\u201C\u201D\u00AB\u00BB]+|[)\\]][,;][ \u00A0]+[(\\[])(?=[\\p{L}\\p{N}(])")]
    private static partial Regex BetweenItems();

    /// <summary>500/-</summary>
    [GeneratedRegex(@"^[0-9\u06F0-\u06F9]/[-=]$")]
    private static partial Regex RupeesOnly();

    [GeneratedRegex(@"(?:^|[^\p{L}.])(?:(?:\p{L}{1,3}\.)+\p{L}{1,3}|etc|vols?|eds?|Dr|Mrs?|Ms|St|Jr|Sr|Co|Ltd|Inc|Corp|Pvt|Bros|vs?|cf|ibid|Ibid|op|cit|al|pp?|nos?|Nos?|figs?|Fig|ch|Prof|Rev|Rs|Re|approx|ca?|dept|Dept|est|Govt|viz|trans|tr|repr|rev|sec|ser|suppl?|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$|[\p{L}\p{N}][,.]? \p{Lu}$")]
    private static partial Regex Abbreviation();

    /// <summary>Words with a comma or a stop among them and at least one more after it.</summary>
    [GeneratedRegex(@"\p{L}[^\r\n]*[,.)]\s[^\r\n]*[\p{L}\p{N})]$")]
    private static partial Regex Citation();
}
