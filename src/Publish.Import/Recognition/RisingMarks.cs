using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publish.Core.Unicode;
using Publish.Import.Tree;

namespace Publish.Import.Recognition;

/// <summary>
/// Numbers of one form that count 1, 2, 3 … through the whole text are the references of its notes, whether their texts are there or not. One number in brackets may be anything; sixty that rise are certain.
/// </summary>
internal static partial class RisingMarks
{
    private const int Fewest = 3;
    private const int Certain = 6;
    private const int MostMissing = 2;
    private const string Digits = "[0-9\u0660-\u0669\u06F0-\u06F9]{1,3}";

    public static Draft Recognise(Draft draft)
    {
        int end = NoteZone.StartOf(draft);
        int[] labels = [.. draft.Lines.Skip(end).Select(NoteTexts.NumberOf).OfType<int>()];
        HashSet<int> texts = [.. labels];
        bool isList = end > 0 && end < draft.Lines.Length && NoteZone.IsHeading(draft.Lines[end - 1]) && labels.SequenceEqual(Enumerable.Range(1, labels.Length));
        foreach (Regex form in (Regex[])[Round(), Square(), Curly(), Bare()])
        {
            ImmutableArray<Candidate> all = [.. Candidates(draft, form, end)];
            ImmutableArray<Candidate> chain = Chain(all);
            bool isWhole = isList && all.Length > 1 && all.Select(c => c.Number).SequenceEqual(labels);
            if (isWhole || IsCertain(chain, all, texts, isBare: form == Bare()))
            {
                draft = Marked(draft, form, chain);
            }
        }

        return draft;
    }

    private static IEnumerable<Candidate> Candidates(Draft draft, Regex form, int end)
    {
        for (int i = 0; i < end; i++)
        {
            Line line = draft.Lines[i];
            if (line.Kind is LineKind.Markup or LineKind.Break || (draft.Text.IsMarkdown && form == Square()))
            {
                continue;
            }

            bool atStart = true;
            foreach ((Piece piece, int index) in line.Pieces.Select((p, k) => (p, k)))
            {
                foreach (Match match in piece is TextPiece { Link: null } text ? form.Matches(text.Text) : Enumerable.Empty<Match>())
                {
                    string before = ((TextPiece)piece).Text[..match.Index].TrimEnd();
                    bool begins = atStart && before.Length == 0;
                    if (!begins && Numerals.Parse(match.Groups["n"].Value) is { } number and > 0)
                    {
                        yield return new Candidate(i, index, match.Index, number, match.Index == before.Length || (before.Length > 0 && EndsPhrase(before[^1])));
                    }
                }

                atStart = atStart && string.IsNullOrWhiteSpace((piece as TextPiece)?.Text);
            }
        }
    }

    private static bool EndsPhrase(char c) => c is '.' or '\u06D4' or '\u060C' or '\u061B' or '\u061F' or '!' or '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or ')' or ']' or '\'';

    /// <summary>The longest run that rises by one, with a few numbers missing; of two runs of one length the later, for a text may explain its numbers before it begins.</summary>
    private static ImmutableArray<Candidate> Chain(ImmutableArray<Candidate> all)
    {
        var last = new Dictionary<int, (int Length, int Index, int Before)>();
        var before = new int[all.Length];
        (int Length, int Index) best = (0, -1);
        for (int i = 0; i < all.Length; i++)
        {
            int number = all[i].Number;
            (int Length, int Index) from = Enumerable.Range(1, MostMissing + 1)
                .Select(step => last.TryGetValue(number - step, out (int Length, int Index, int Before) found) ? (found.Length, found.Index) : (0, -1))
                .Aggregate((0, -1), (a, b) => b.Item1 > a.Item1 ? b : a);
            before[i] = from.Index;
            int length = from.Length + 1;
            if (!last.TryGetValue(number, out (int Length, int Index, int Before) old) || length >= old.Length)
            {
                last[number] = (length, i, from.Index);
            }

            best = length > best.Length ? (length, i) : best;
        }

        var chain = ImmutableArray.CreateBuilder<Candidate>();
        for (int i = best.Index; i >= 0; i = before[i])
        {
            chain.Insert(0, all[i]);
        }

        return chain.ToImmutable();
    }

    /// <summary>Whether a run can be nothing but notes: it begins at the beginning, hardly leaves a number out, goes through several paragraphs, and few numbers of its form are outside of it.</summary>
    private static bool IsCertain(ImmutableArray<Candidate> chain, ImmutableArray<Candidate> all, HashSet<int> texts, bool isBare)
    {
        if (chain.Length < Fewest || chain[0].Number > MostMissing + 1)
        {
            return false;
        }

        int last = chain[^1].Number;
        int rivals = all.Count(c => c.Number <= last) - chain.Length;
        int lines = chain.Select(c => c.Line).Distinct().Count();
        bool isDense = chain.Length * 4 >= last * 3 && rivals * 4 <= chain.Length && lines * 3 >= Math.Min(chain.Length, 9);
        bool hasTexts = chain.Count(c => texts.Contains(c.Number)) * 3 >= chain.Length * 2;
        bool closesPhrases = chain.Count(c => c.Closes) * 3 >= chain.Length * 2;
        return isDense && lines > 1 && (hasTexts || (isBare ? chain.Length >= Certain && closesPhrases : chain.Length >= Certain || closesPhrases));
    }

    private static Draft Marked(Draft draft, Regex form, ImmutableArray<Candidate> chain)
    {
        ILookup<int, Candidate> byLine = chain.ToLookup(c => c.Line);
        Line Mark(Line line, int i)
        {
            if (!byLine.Contains(i))
            {
                return line;
            }

            HashSet<(int, int)> places = [.. byLine[i].Select(c => (c.Piece, c.Index))];
            Line marked = SureNoteMarks.Mark(line, form, (match, piece) => places.Contains((piece, match.Index)));
            return i != chain[0].Line ? marked : marked.Doubted(new Doubt(
                ImportRules.Guess,
                string.Create(CultureInfo.InvariantCulture, $"{chain.Length} numbers that rise from {chain[0].Number} to {chain[^1].Number} through the text were taken for note references"),
                "compare some of them with the source"));
        }

        return draft with { Lines = [.. draft.Lines.Select(Mark)] };
    }

    /// <param name="Closes">Whether it touches the word before it, or comes after the end of a phrase.</param>
    private sealed record Candidate(int Line, int Piece, int Index, int Number, bool Closes);

    [GeneratedRegex($@"\(\s*(?<n>{Digits})\s*\)")]
    private static partial Regex Round();

    [GeneratedRegex($@"\[\s*(?<n>{Digits})\s*\]")]
    private static partial Regex Square();

    [GeneratedRegex($@"\{{\s*(?<n>{Digits})\s*\}}")]
    private static partial Regex Curly();

    /// <summary>A number that touches the word or the punctuation mark before it.</summary>
    [GeneratedRegex($@"(?<=[\u0620-\u064A\u066E-\u06D3\u06D4\u060C\u061B\u061F!\u201C\u201D\u2019)\]])(?<n>{Digits})(?![\p{{L}}\p{{Nd}}\u066B\u066C./:%\u0600-\u0605-])")]
    private static partial Regex Bare();
}
