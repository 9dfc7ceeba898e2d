using System.Collections.Immutable;
using System.Globalization;
using Publish.Import.Checking.Source;
using Publish.Import.Recognition;
using Publish.Manuscript.Model;

namespace Publish.Import.Checking;

/// <summary>
/// The promise of importing: the words of the source are the words of the new file and the words that are named as left out. The source is counted from its bytes by code that
/// shares nothing with the readers (<see cref="SourceWords"/>), and the new file is read back by BookReader.
/// </summary>
internal sealed class WordLedger
{
    private const int MaxNamed = 5;
    private const int MaxJoined = 8;

    // The word of the fence, which is the only one that is added to Markdown.
    private const string Introduction = "introduction";

    private readonly Dictionary<string, int> _balance = new(StringComparer.Ordinal);
    private readonly List<(string Word, string Where, bool Touches)> _source = [];
    private readonly List<(string Word, string Where)> _joined = [];
    private readonly bool _isMarkdown;

    private WordLedger(Draft draft, IEnumerable<CountedText> source, IEnumerable<string> written)
    {
        _isMarkdown = draft.Text.IsMarkdown;
        foreach (CountedText text in source)
        {
            bool touches = text.Touches;
            foreach (string word in WordsOf(text.Text))
            {
                _source.Add((word, text.Where, touches));
                touches = false;
                Book(word, +1);
            }
        }

        int placeholders = draft.Notes.Count(n => n.Lines.IsEmpty);
        IEnumerable<string> added = draft.Text.Added.Concat(Enumerable.Repeat(MissingNoteText.For(draft.IsUrdu), placeholders)).Append(_isMarkdown && !draft.Introduction.IsEmpty ? Introduction : "");
        added.SelectMany(WordsOf).ToList().ForEach(word => Book(word, +1));
        written.Concat(draft.Text.Gone.Concat(draft.Gone).Select(g => g.Counted)).SelectMany(WordsOf).ToList().ForEach(word => Book(word, -1));
        JoinTouching();
        CutNumbers();
        Fault = Difference();
    }

    /// <summary>Words of the source that are one word in the new file: only markup separates them.</summary>
    public IReadOnlyList<(string Word, string Where)> Joined => _joined;

    /// <summary>Which words were lost or came from nowhere, and where; null where every word is accounted for.</summary>
    public string? Fault { get; }

    /// <returns>Null where the new file cannot be read.</returns>
    public static WordLedger? Compare(Draft draft, ImmutableArray<CountedText> source, string markdown, out string? error)
    {
        error = null;
        return draft.Text.IsMarkdown ? new WordLedger(draft, source, RawWords(draft, markdown))
            : NewFileReader.Read(markdown, out error) is { } section ? new WordLedger(draft, source, ReadBack(draft, section))
            : null;
    }

    private void Book(string word, int count) => _balance[word] = _balance.GetValueOrDefault(word) + count;

    private IEnumerable<string> WordsOf(string text) => _isMarkdown ? Tokens.OfMarkdown(text) : Tokens.Of(text);

    /// <summary>Where markup and no space separates two words of the source, and they are one in the new file, nothing is lost; but it is told.</summary>
    private void JoinTouching()
    {
        for (int i = 0; i < _source.Count; i++)
        {
            string joined = _source[i].Word;
            for (int end = i + 1; end < Math.Min(_source.Count, i + MaxJoined) && _source[end].Touches && _balance[_source[end].Word] > 0 && _balance[_source[i].Word] > 0; end++)
            {
                joined += _source[end].Word;
                if (_balance.GetValueOrDefault(joined) < 0)
                {
                    _source[i..(end + 1)].ForEach(s => Book(s.Word, -1));
                    Book(joined, +1);
                    _joined.Add((joined, _source[i].Where));
                    break;
                }
            }
        }
    }

    /// <summary>A raised number that touches another number, as the mark of a note after a year, is a part of it in the source's count only.</summary>
    private void CutNumbers()
    {
        foreach (string number in _balance.Where(b => b.Value > 0 && b.Key.Length is > 1 and < 20 && char.IsDigit(b.Key[0])).Select(b => b.Key).Order(StringComparer.Ordinal).ToArray())
        {
            for (int cut = 1; cut < number.Length && _balance[number] > 0; cut++)
            {
                while (_balance[number] > 0 && Lacks(number[..cut]) && Lacks(number[cut..]) && (number[..cut] != number[cut..] || _balance[number[cut..]] < -1))
                {
                    Book(number, -1);
                    Book(number[..cut], +1);
                    Book(number[cut..], +1);
                }
            }
        }
    }

    private bool Lacks(string word) => _balance.GetValueOrDefault(word) < 0;

    private string? Difference()
    {
        string[] lost = [.. _source.Select(s => s.Word).Distinct(StringComparer.Ordinal).Where(w => _balance[w] > 0)];
        string[] unknown = [.. _balance.Where(b => b.Value < 0).Select(b => b.Key).Order(StringComparer.Ordinal)];
        // A lost word whose pieces came from nowhere is told as what was lost.
        return lost.Length > 0 ? $"{Named(lost, WithPlace)} would be lost"
            : unknown.Length > 0 ? $"{Named(unknown, w => $"\u201C{w}\u201D")} would come from nowhere"
            : null;
    }

    private static string Named(string[] words, Func<string, string> name)
    {
        string more = words.Length > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $" and {words.Length - MaxNamed} other words") : "";
        return string.Join(", ", words.Take(MaxNamed).Select(name)) + more;
    }

    private string WithPlace(string word)
    {
        string[] places = [.. _source.Where(s => s.Word == word && s.Where.Length > 0).Select(s => s.Where).Distinct(StringComparer.Ordinal).Take(4)];
        return $"\u201C{word}\u201D ({string.Join("; or ", places.Take(3))}{(places.Length > 3 ? "; …" : "")})";
    }

    /// <summary>Markdown is kept as it is, and so is compared as it is.</summary>
    private static IEnumerable<string> RawWords(Draft draft, string markdown)
    {
        string body = markdown[markdown.IndexOf("\n---\n", StringComparison.Ordinal)..];
        return draft.Fields.Where(f => f.IsFromText).Select(f => f.Value).Append(body);
    }

    private static IEnumerable<string> ReadBack(Draft draft, Section section)
    {
        IEnumerable<string> fields = draft.Fields.Where(f => f.IsFromText).SelectMany(f => f.Key switch
        {
            "title" => InlineParts(section.Lines.Title.Inlines),
            "author" => section.Lines.Authors.SelectMany(a => InlineParts(a.Inlines)),
            "translator" => section.Lines.Translators.SelectMany(t => InlineParts(t.Inlines)),
            _ => [f.Value],
        });
        // The lines of the front matter are among the fields.
        HashSet<TextBlock> lines = [.. section.Lines.All];
        return fields.Concat(Walk.Texts(section).Where(t => !lines.Contains(t)).SelectMany(t => InlineParts(t.Inlines)));
    }

    /// <summary>The text of inlines, split at note references: they are no part of the word before.</summary>
    private static IEnumerable<string> InlineParts(IReadOnlyList<Inline> inlines)
    {
        int from = 0;
        for (int i = 0; i <= inlines.Count; i++)
        {
            if (i == inlines.Count || inlines[i] is NoteReference)
            {
                yield return PlainText.Of([.. inlines.Skip(from).Take(i - from)]);
                from = i + 1;
            }
        }
    }
}
