using System.Globalization;
using Publish.Core.Source;

namespace Publish.Import.Checking;

/// <summary>The same words twice in one essay: whoever copied it pasted a passage twice. Nothing is deleted; the editor is told of both positions.</summary>
internal static class RepeatedPassages
{
    private const int Window = 12;

    public static void Report(SourceText source, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, ArraySegment<Word>>(StringComparer.Ordinal);
        foreach (Word[] words in Lines(source.Text))
        {
            int reported = 0;
            for (int i = 0; i + Window <= words.Length; i++)
            {
                string key = string.Join(' ', words.Skip(i).Take(Window).Select(w => w.Text));
                if (!first.TryAdd(key, new ArraySegment<Word>(words, i, words.Length - i)) && i >= reported && first[key] is var earlier && earlier[Window - 1].Start < words[i].Start)
                {
                    int length = earlier.Zip(words.Skip(i)).TakeWhile(p => p.First.Text == p.Second.Text && p.First.Start < words[i].Start).Count();
                    Report(source, earlier[0], words[i], length, diagnostics);
                    reported = i + length;
                }
            }
        }
    }

    private static void Report(SourceText source, Word earlier, Word later, int length, DiagnosticBag diagnostics)
    {
        LinePosition place = source.GetPosition(earlier.Start);
        string message = string.Create(CultureInfo.InvariantCulture, $"{length} words from here on appear already at {place.Line}:{place.Column}");
        diagnostics.Add(ImportRules.Repeated, new SourceSpan(source, later.Start, 0), message, "compare both with the source, and delete one if it was pasted twice");
    }

    /// <summary>The words of each line, by their letters alone: the same words may be pointed otherwise.</summary>
    private static IEnumerable<Word[]> Lines(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at) is var e and >= 0 ? e : text.Length;
            yield return [.. Words(text, at, end)];
            at = end + 1;
        }
    }

    private static IEnumerable<Word> Words(string text, int at, int end)
    {
        for (int start = at; start < end;)
        {
            int next = start;
            while (next < end && !char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            string letters = string.Concat(text[start..next].Where(char.IsLetterOrDigit));
            if (letters.Length > 0)
            {
                yield return new Word(letters, start);
            }

            start = next + 1;
        }
    }

    private readonly record struct Word(string Text, int Start);
}
