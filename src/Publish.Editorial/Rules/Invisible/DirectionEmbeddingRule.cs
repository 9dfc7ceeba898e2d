using System.Buffers;
using Publish.Core.Unicode;
using Publish.Editorial.Passages;

namespace Publish.Editorial.Rules.Invisible;

/// <summary>Embeddings reach out and turn their neighbours; isolates do not, so Unicode advises them in their place (UAX #9, 2.4).</summary>
internal sealed class DirectionEmbeddingRule : IPassageRule
{
    private const char LeftToRightEmbedding = '\u202A';
    private const char RightToLeftEmbedding = '\u202B';
    private const char PopFormatting = '\u202C';

    private static readonly SearchValues<char> Embeddings = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E");

    public void Check(Passage passage, FindingList findings)
    {
        string text = passage.Text;
        var open = new Stack<int>();
        for (int at = Scan.Next(text, Embeddings); at >= 0;)
        {
            if (text[at] != PopFormatting)
            {
                open.Push(at);
            }
            else if (open.TryPop(out int start))
            {
                ReportPair(passage, start, at, findings);
            }
            else
            {
                ReportAlone(passage, at, findings);
            }

            at = Scan.Next(text, Embeddings, at + 1);
        }

        foreach (int start in open)
        {
            ReportAlone(passage, start, findings);
        }
    }

    private static void ReportPair(Passage passage, int start, int end, FindingList findings)
    {
        char? isolate = passage.Text[start] switch
        {
            LeftToRightEmbedding => FormatCharacters.LeftToRightIsolate,
            RightToLeftEmbedding => FormatCharacters.RightToLeftIsolate,
            _ => null,
        };
        string hint = isolate is null ? "delete it: an override reverses letters" : "use isolates, or mark the language: [text]{lang=en}";
        findings.Add(
            EditorialRules.DirectionEmbedding,
            passage.SpanOf(start, end + 1 - start),
            $"U+{(int)passage.Text[start]:X4} sets a direction for its neighbours too",
            hint,
            isolate is { } sign ? [.. passage.Replace(start, 1, sign.ToString()), .. passage.Replace(end, 1, FormatCharacters.PopDirectionalIsolate.ToString())] : []);
    }

    private static void ReportAlone(Passage passage, int at, FindingList findings) => findings.Add(
        EditorialRules.DirectionEmbedding,
        passage.SpanOf(at, 1),
        $"U+{(int)passage.Text[at]:X4} without its other half",
        "delete it",
        passage.Text[at] is LeftToRightEmbedding or RightToLeftEmbedding or PopFormatting ? passage.Replace(at, 1, "") : []);
}
