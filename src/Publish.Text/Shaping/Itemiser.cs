using System.Buffers;
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
internal sealed class Itemiser(StyledParagraph paragraph, byte[] levels, MissingCharacters missing)
{
    private readonly DrawnText _drawn = new(paragraph.Text.Length);
    private readonly List<ShapingItem> _items = [];
    private readonly LevelMemory _memory = new();

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

            AddCluster(text.Slice(cluster.Start, cluster.Length), cluster.Start, run);
        }

        ResolveShared();
        return (_drawn, Compact());
    }

    private FontStack StackOf(int run) => paragraph.Runs[run].Style.Fonts;

    private void AddCluster(ReadOnlySpan<char> cluster, int source, int run)
    {
        if (InvisibleCharacters.IsNeverDrawn(cluster[0]))
        {
            return;
        }

        FontStack stack = StackOf(run);
        (ulong candidates, string? script) = Cover(stack, cluster);
        if (candidates == 0)
        {
            AddUncovered(cluster, source, run, script);
            return;
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

    /// <summary>The entries that have all the characters of a cluster, and its script.</summary>
    private static (ulong Candidates, string? Script) Cover(FontStack stack, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            ref readonly CharacterCoverage single = ref stack.Coverage[cluster[0]];
            return (single.Faces, single.Script);
        }

        ulong candidates = ulong.MaxValue;
        string? script = null;
        for (int at = 0; at < cluster.Length;)
        {
            // Half a surrogate pair is looked up as it stands: no face has it.
            bool whole = Rune.DecodeFromUtf16(cluster[at..], out Rune rune, out int consumed) == OperationStatus.Done;
            ref readonly CharacterCoverage coverage = ref stack.Coverage[whole ? rune.Value : cluster[at]];
            candidates &= coverage.Faces;
            script ??= coverage.Script;
            at += consumed;
        }

        return (candidates, script);
    }

    /// <summary>No face has all of the cluster by its cmap.</summary>
    private void AddUncovered(ReadOnlySpan<char> cluster, int source, int run, string? script)
    {
        FontStack stack = StackOf(run);
        if (cluster.Length > 1 && ClusterProbe.FacesThatCompose(stack, cluster) is var composing and not 0)
        {
            int start = _drawn.Length;
            _drawn.Add(cluster, source);
            AddItem(start, run, levels[source], script, composing);
            return;
        }

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
        else if (_memory.Recall(level) is (string known, FontFace face))
        {
            script = known;
            entry = Adopt(stack, known, face, candidates);
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
    private static int Adopt(FontStack stack, string script, FontFace face, ulong candidates)
    {
        for (int i = 0; i < stack.Entries.Length; i++)
        {
            if (ReferenceEquals(stack.Entries[i].Face, face) && (candidates & (1UL << i)) != 0)
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
                int entry = face is null ? stack.Coverage.Choose(script, item.Candidates) : Adopt(stack, script, face, item.Candidates);
                _items[i] = item with { Script = script, Entry = entry };
            }
        }
    }

    /// <summary>What follows on the same level; else what stands before, then after, on a lower one; else the language's script.</summary>
    private (string Script, FontFace? Face) FindNeighbour(int index)
    {
        byte level = _items[index].Level;
        for (int i = index + 1; i < _items.Count && _items[i].Level >= level; i++)
        {
            if (_items[i].Level == level && _items[i].Script is { } script)
            {
                return (script, FaceOf(_items[i]));
            }
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (_items[i].Level < level && _items[i].Script is { } script)
            {
                return (script, FaceOf(_items[i]));
            }
        }

        for (int i = index + 1; i < _items.Count; i++)
        {
            if (_items[i].Level < level && _items[i].Script is { } script)
            {
                return (script, FaceOf(_items[i]));
            }
        }

        return (LanguageScripts.Of(paragraph.Runs[_items[index].Run].Style.Language), null);
    }

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
