using System.Text;
using Publish.Core.Unicode.Tables;

namespace Publish.Core.Unicode;

/// <summary>Takes a text apart, puts its marks in order, and puts it together again (The Unicode Standard, 3.11, D108 to D117).</summary>
internal sealed class NfcComposer
{
    // Hangul: The Unicode Standard, 3.12.
    private const int SBase = 0xAC00;
    private const int LBase = 0x1100;
    private const int VBase = 0x1161;
    private const int TBase = 0x11A7;
    private const int LCount = 19;
    private const int VCount = 21;
    private const int TCount = 28;
    private const int NCount = VCount * TCount;
    private const int SCount = LCount * NCount;

    private readonly List<(int CodePoint, byte Class)> _text = [];

    public static string Compose(ReadOnlySpan<char> text)
    {
        var composer = new NfcComposer();
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            composer.Decompose(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }

        composer.Order();
        composer.Compose();
        return composer.Write();
    }

    private void Decompose(int codePoint)
    {
        if (codePoint is >= SBase and < SBase + SCount)
        {
            int index = codePoint - SBase;
            _text.Add((LBase + (index / NCount), 0));
            _text.Add((VBase + (index % NCount / TCount), 0));
            if (index % TCount != 0)
            {
                _text.Add((TBase + (index % TCount), 0));
            }

            return;
        }

        int row = DecompositionTable.Code.BinarySearch(codePoint);
        if (row < 0)
        {
            _text.Add((codePoint, Nfc.CombiningClass(codePoint)));
            return;
        }

        Decompose(DecompositionTable.First[row]);
        if (DecompositionTable.Second[row] is not 0 and var second)
        {
            _text.Add((second, Nfc.CombiningClass(second)));
        }
    }

    /// <summary>Each run of marks by class; marks of one class stay in their order.</summary>
    private void Order()
    {
        for (int i = 0; i < _text.Count; i++)
        {
            int start = i;
            bool ordered = true;
            while (i < _text.Count && _text[i].Class != 0)
            {
                ordered &= i == start || _text[i].Class >= _text[i - 1].Class;
                i++;
            }

            if (!ordered)
            {
                (int CodePoint, byte Class)[] marks = [.. _text.GetRange(start, i - start).OrderBy(m => m.Class)];
                for (int k = 0; k < marks.Length; k++)
                {
                    _text[start + k] = marks[k];
                }
            }
        }
    }

    private void Compose()
    {
        int starter = -1;
        int kept = 0;
        for (int i = 0; i < _text.Count; i++)
        {
            (int codePoint, byte combining) = _text[i];
            // Blocked (D115): something of the same or a higher class, or another starter, stands between.
            bool blocked = starter < 0 || (kept - 1 > starter && (_text[kept - 1].Class == 0 || _text[kept - 1].Class >= combining));
            if (!blocked && Composite(_text[starter].CodePoint, codePoint) is { } composite)
            {
                _text[starter] = (composite, 0);
                continue;
            }

            if (combining == 0)
            {
                starter = kept;
            }

            _text[kept++] = (codePoint, combining);
        }

        _text.RemoveRange(kept, _text.Count - kept);
    }

    private static int? Composite(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
        {
            return SBase + ((((first - LBase) * VCount) + second - VBase) * TCount);
        }

        if (first is >= SBase and < SBase + SCount && (first - SBase) % TCount == 0 && second is > TBase and < TBase + TCount)
        {
            return first + second - TBase;
        }

        int low = 0;
        int high = CompositionTable.First.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = CompositionTable.First[middle].CompareTo(first);
            order = order != 0 ? order : CompositionTable.Second[middle].CompareTo(second);
            if (order == 0)
            {
                return CompositionTable.Composite[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private string Write()
    {
        var text = new StringBuilder(_text.Count);
        foreach ((int codePoint, _) in _text)
        {
            if (codePoint < 0x10000)
            {
                text.Append((char)codePoint);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return text.ToString();
    }
}
