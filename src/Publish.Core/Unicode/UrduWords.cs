using Publish.Core.Unicode.Tables;
using static Publish.Core.Unicode.LineBreakClass;

namespace Publish.Core.Unicode;

/// <summary>Rule U1 of <see cref="UrduLineBreaks"/>: no line ends inside a word in Arabic script.</summary>
internal static class UrduWords
{
    private static readonly byte Arabic = IndexOf("Arab");
    private static readonly byte Common = IndexOf("Zyyy");
    private static readonly byte Inherited = IndexOf("Zinh");

    public static bool IsArabic(char c) => ScriptTable.Get(c) == Arabic;

    /// <summary>Takes back each break at no space whose nearest letter or digit, before or after it in the same word, is in Arabic script.</summary>
    public static void Join(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, Span<LineBreak> breaks)
    {
        // The first break that an Arabic letter would take back.
        int from = 0;
        bool arabic = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch ((LineBreakClass)(classes[i] & LineBreakFlags.ClassBits))
            {
                case SP or ZW or BK or CR or LF or NL:
                case Attached or AttachedToNext when from == i:
                    arabic = false;
                    from = i + 1;
                    continue;
            }

            byte script = ScriptTable.Get(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (script != Common && script != Inherited && !char.IsLowSurrogate(text[i]))
            {
                arabic = script == Arabic;
                if (arabic)
                {
                    breaks[from..i].Replace(LineBreak.Allowed, LineBreak.Prohibited);
                }

                from = i;
            }

            if (arabic && breaks[i] == LineBreak.Allowed)
            {
                breaks[i] = LineBreak.Prohibited;
            }
        }
    }

    private static byte IndexOf(string code) => (byte)Array.IndexOf(ScriptTable.Codes, code);
}
