using System.Collections.Immutable;
using System.Text;
using Publish.Core.Unicode;
using Publish.Core.Units;
using Publish.Text.Fonts;
using Publish.Text.Paragraphs;

namespace Publish.Text.Shaping;

/// <summary>Splits a paragraph where the style, tag, level, script or face changes, and chooses the face of every cluster.</summary>
/// <remarks>
/// Characters that many scripts share (spaces, digits, punctuation) take script and face of what stands before them on the same level, else of what
/// follows there, else of the text round that level: so a comma between Urdu words is Nastaliq's, and one in an English span the Latin face's.
/// </remarks>
internal sealed class Itemiser(StyledParagraph paragraph, byte[] levels, SubtendingMarks subtending, MissingCharacters missing)
{
    private readonly DrawnText _drawn = new(paragraph.Text.Length);
    private readonly List<ShapingItem> _items = [];
    private readonly LevelMemory _memory = new();
    private readonly BracketMemory _brackets = new();
    private readonly WordFaces _words = new();

    public (DrawnText Drawn, List<ShapingItem> Items) Itemise()
    {
        ReadOnlySpan<char> text = paragraph.Text;
        ImmutableArray<StyledRun> runs = paragraph.Runs;
        int run = 0;
        foreach (TextRange cluster in GraphemeBreaks.Enumerate(text))
        {
            while (run + 1 < runs.Length && runs[run].Range.End <= cluster.Start)
            {
                run++;
            }

            AddCluster(text, cluster, run);
        }

        ResolveShared();
        return (_drawn, Compact());
    }

    /// <summary>A subtending mark is in one grapheme cluster with what follows it (UAX #29, GB9b), even a space, which may have another level.</summary>
    private void AddCluster(ReadOnlySpan<char> text, TextRange cluster, int run)
    {
        int start = cluster.Start;
        for (int i = start + 1; i < cluster.End; i++)
        {
            if (levels[i] != levels[start] && !InvisibleCharacters.IsNeverDrawn(text[i]))
            {
                AddCluster(text[start..i], start, run);
                start = i;
            }
        }

        AddCluster(text[start..cluster.End], start, run);
    }

    private FontStack StackOf(int run) => paragraph.Runs[run].Style.Fonts;

    private void AddCluster(ReadOnlySpan<char> cluster, int source, int run)
    {
        if (InvisibleCharacters.IsNeverDrawn(cluster[0]))
        {
            return;
        }

        FontStack stack = StackOf(run);
        (ulong candidates, string? script) = ClusterFaces.Of(stack, cluster);
        if (candidates == 0)
        {
            AddUncovered(cluster, source, run);
            return;
        }

        if (script is "Latn" or "Grek" or "Cyrl" or "Arab")
        {
            // A fallback that draws the whole word may be none of the faces that this cluster alone asks for.
            candidates = _words.FacesFor(stack, paragraph.Text.AsSpan(0, paragraph.Runs[run].Range.End), source, areJoined: script == "Arab") is var faces and not 0 ? faces : candidates;
        }

        candidates = Among(candidates, subtending.FacesFor(source));
        if (cluster[0] == LoneTatweel.Character && LoneTatweel.IsAt(paragraph.Text, source))
        {
            script = "Arab";
            candidates = LoneTatweel.FacesThatDraw(stack, candidates);
        }

        int start = _drawn.Length;
        if (cluster is "\t")
        {
            _drawn.Add(' ', source);
        }
        else
        {
            _drawn.Add(cluster, source);
        }

        AddItem(start, run, levels[source], script, candidates);
    }

    /// <summary>The faces that others ask for too, if there are any.</summary>
    private static ulong Among(ulong candidates, ulong wanted) => (candidates & wanted) is var both and not 0 ? both : candidates;

    /// <summary>No face draws the cluster as one.</summary>
    private void AddUncovered(ReadOnlySpan<char> cluster, int source, int run)
    {
        FontStack stack = StackOf(run);
        _ = Rune.DecodeFromUtf16(cluster, out _, out int consumed);
        if (consumed < cluster.Length)
        {
            // Every part for itself, so that no more is lost than must be.
            missing.ReportSplit(stack, cluster);
            AddCluster(cluster[..consumed], source, run);
            AddCluster(cluster[consumed..], source + consumed, run);
            return;
        }

        missing.Report(cluster);
        if (MissingCharacters.FindReplacement(stack) is var (replacement, faces))
        {
            int start = _drawn.Length;
            _drawn.Add(replacement, source);
            AddItem(start, run, levels[source], null, faces);
        }
    }

    private void AddItem(int start, int run, byte level, string? script, ulong candidates)
    {
        _memory.Enter(level);
        FontStack stack = StackOf(run);
        int entry = -1;
        if (script is not null)
        {
            entry = stack.Coverage.Choose(script, candidates);
            _memory.Remember(level, script, stack.Entries[entry].Face);
        }
        else if (stack.SharesFirstFace && (candidates & 1) != 0 && !InvisibleCharacters.IsSpace(_drawn.Span[start]))
        {
            (script, entry) = ("Latn", 0);
        }
        else if ((_brackets.Recall(_drawn.Span[start..], level) ?? _memory.Recall(level)) is (string known, FontFace face))
        {
            script = known;
            entry = Adopt(stack, known, face, candidates, _drawn.Span[start..]);
            _brackets.Remember(_drawn.Span[start..], level, script, face);
        }

        Append(new ShapingItem(start, _drawn.Length, run, level, script, entry, candidates));
    }

    private void Append(ShapingItem item)
    {
        if (_items.Count > 0 && _items[^1] is var last && last.LooksLike(item) && (item.IsResolved || (last.Candidates & item.Candidates) != 0))
        {
            _items[^1] = last with { End = item.End, Candidates = last.Candidates & item.Candidates };
        }
        else
        {
            _items.Add(item);
        }
    }

    /// <summary>The neighbour's face where the stack has it and it has the characters; else by the neighbour's script.</summary>
    private static int Adopt(FontStack stack, string script, FontFace face, ulong candidates, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < stack.Entries.Length; i++)
        {
            if (stack.Entries[i].IsLoadedAs(face) && ((candidates & (1UL << i)) != 0 || (stack.Entries[i].IsFallback && StackCoverage.DrawsAll(face, text))))
            {
                return i;
            }
        }

        return stack.Coverage.Choose(script, candidates);
    }

    private void ResolveShared()
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (!_items[i].IsResolved)
            {
                ShapingItem item = _items[i];
                (string script, FontFace? face) = FindNeighbour(i);
                FontStack stack = StackOf(item.Run);
                int entry = face is null ? stack.Coverage.Choose(script, item.Candidates) : Adopt(stack, script, face, item.Candidates, _drawn.Span[item.Start..item.End]);
                _items[i] = item with { Script = script, Entry = entry };
            }
        }
    }

    /// <summary>What follows on the same level; else what is before, then after, on a lower one; else the language's script.</summary>
    private (string Script, FontFace? Face) FindNeighbour(int index)
    {
        byte level = _items[index].Level;
        for (int i = index + 1; i < _items.Count && _items[i].Level >= level; i++)
        {
            if (_items[i].Level == level && Decides(i, index))
            {
                return NeighbourAt(i, index);
            }
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (_items[i].Level < level && Decides(i, index))
            {
                return NeighbourAt(i, index);
            }
        }

        for (int i = index + 1; i < _items.Count; i++)
        {
            if (_items[i].Level < level && Decides(i, index))
            {
                return NeighbourAt(i, index);
            }
        }

        return (LanguageOf(index).Profile.Script, null);
    }

    /// <summary>Code and words of another language look to nothing outside them: <c>[^1]</c> in an Urdu line is in the face of code.</summary>
    private bool Decides(int neighbour, int index) => _items[neighbour].IsResolved && LanguageOf(neighbour).Tag == LanguageOf(index).Tag;

    private (string Script, FontFace? Face) NeighbourAt(int neighbour, int index) =>
        (_items[neighbour].Script!, ReferenceEquals(StackOf(_items[neighbour].Run), StackOf(_items[index].Run)) ? FaceOf(_items[neighbour]) : null);

    private Language LanguageOf(int item) => paragraph.Runs[_items[item].Run].Style.Language;

    private FontFace FaceOf(ShapingItem item) => StackOf(item.Run).Entries[item.Entry].Face;

    /// <summary>Joins what turned out alike when the shared characters were decided.</summary>
    private List<ShapingItem> Compact()
    {
        var joined = new List<ShapingItem>(_items.Count);
        foreach (ShapingItem item in _items)
        {
            if (joined.Count > 0 && joined[^1].LooksLike(item))
            {
                joined[^1] = joined[^1] with { End = item.End };
            }
            else
            {
                joined.Add(item);
            }
        }

        return joined;
    }
}
