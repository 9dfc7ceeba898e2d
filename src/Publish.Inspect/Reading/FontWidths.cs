namespace Publish.Inspect.Reading;

/// <summary>The widths that a font dictionary states, by codes (ISO 32000-1, 9.7.4.3 and 9.6.2).</summary>
internal static class FontWidths
{
    public static Dictionary<int, double> OfComposite(Node w)
    {
        var widths = new Dictionary<int, double>();
        Node[] items = [.. w.Items];
        for (int i = 0; i + 1 < items.Length;)
        {
            int first = items[i].Integer ?? 0;
            if (items[i + 1].IsArray)
            {
                double[] run = items[i + 1].Numbers;
                for (int j = 0; j < run.Length; j++)
                {
                    widths[first + j] = run[j];
                }

                i += 2;
                continue;
            }

            int last = Math.Min(items[i + 1].Integer ?? 0, ushort.MaxValue);
            for (int code = first; i + 2 < items.Length && code <= last; code++)
            {
                widths[code] = items[i + 2].Number ?? 0;
            }

            i += 3;
        }

        return widths;
    }

    public static Dictionary<int, double> OfSimple(Node font)
    {
        int first = font["FirstChar"].Integer ?? 0;
        return font["Widths"].Numbers.Take(256).Select((width, i) => (first + i, width)).ToDictionary(w => w.Item1, w => w.width);
    }
}
