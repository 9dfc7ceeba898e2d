using Publish.Core.Unicode;
using Publish.Core.Unicode.Tables;
using Publish.Text.Fonts;
using Xunit;

namespace Publish.Tests.Unicode;

/// <summary>The generated tables against the data files, read here by other code than the generator's.</summary>
public sealed class UnicodeTableTests
{
    private const int CodePoints = 0x110000;

    [Fact]
    public void Bidi_classes_and_brackets_are_those_of_the_data()
    {
        string[] expected = Property("extracted/DerivedBidiClass.txt", LongNames("bc"));
        for (int c = 0; c < CodePoints; c++)
        {
            Check(c, expected[c], Names<BidiClass>.Of((int)BidiClassSet.Of(c)));
        }

        Dictionary<int, (int Pair, string Type)> brackets = UnicodeData.Rows("BidiBrackets.txt").ToDictionary(static r => UnicodeData.Hex(r.Fields[0]), static r => (UnicodeData.Hex(r.Fields[1]), r.Fields[2]));
        for (int c = 0; c < CodePoints; c++)
        {
            int flags = BidiClassTable.Get(c) & (BidiClassSet.OpeningBracketFlag | BidiClassSet.ClosingBracketFlag);
            int expectedFlags = !brackets.TryGetValue(c, out (int Pair, string Type) bracket) ? 0 : bracket.Type == "o" ? BidiClassSet.OpeningBracketFlag : BidiClassSet.ClosingBracketFlag;
            Assert.True(expectedFlags == flags);
        }

        Assert.Equal(brackets.Keys.Order().Select(static c => (ushort)c), BidiBracketTable.From.ToArray());
        Assert.Equal(brackets.OrderBy(static b => b.Key).Select(static b => (ushort)b.Value.Pair), BidiBracketTable.To.ToArray());
    }

    [Fact]
    public void Mirrored_characters_are_those_of_the_data()
    {
        Dictionary<int, int> expected = UnicodeData.Rows("BidiMirroring.txt").ToDictionary(static r => UnicodeData.Hex(r.Fields[0]), static r => UnicodeData.Hex(r.Fields[1]));
        for (int c = 0; c < CodePoints; c++)
        {
            bool found = BidiMirroring.TryGet(c, out int mirrored);
            Assert.True(expected.ContainsKey(c) == found);
            Assert.True(expected.GetValueOrDefault(c, c) == mirrored);
        }
    }

    [Fact]
    public void Scripts_are_those_of_the_data()
    {
        string[] expected = Property("Scripts.txt", LongNames("sc"), "Zzzz");
        for (int c = 0; c < CodePoints; c++)
        {
            Check(c, expected[c], ScriptProperty.Get(c));
        }

        Assert.Same(ScriptProperty.Get('\u0627'), ScriptProperty.Get('\u06D2'));
    }

    [Fact]
    public void Grapheme_classes_are_those_of_the_data()
    {
        string[] expected = Property("auxiliary/GraphemeBreakProperty.txt", [], "Other");
        bool[] pictographs = Pictographs();
        for (int c = 0; c < CodePoints; c++)
        {
            string name = expected[c] == "Other" && pictographs[c] ? "ExtendedPictographic" : expected[c] == "Regional_Indicator" ? "RegionalIndicator" : expected[c];
            Check(c, name, Names<GraphemeClass>.Of((int)GraphemeRules.ClassOf(c)));
        }

        string[] conjuncts = new string[CodePoints];
        Array.Fill(conjuncts, "None");
        foreach ((_, string[] fields) in UnicodeData.Rows("DerivedCoreProperties.txt").Where(static r => r.Fields[1] == "InCB"))
        {
            Set(conjuncts, [fields[0], fields[2]], []);
        }

        for (int c = 0; c < CodePoints; c++)
        {
            Check(c, conjuncts[c], Names<ConjunctBreak>.Of(GraphemeTable.Get(c) >> 4));
        }
    }

    [Fact]
    public void Line_breaking_classes_are_those_of_the_data_after_LB1()
    {
        string[] classes = Property("extracted/DerivedLineBreak.txt", LongNames("lb"));
        string[] categories = Property("extracted/DerivedGeneralCategory.txt", LongNames("gc"));
        string[] widths = Property("extracted/DerivedEastAsianWidth.txt", LongNames("ea"));
        bool[] pictographs = Pictographs();
        for (int c = 0; c < CodePoints; c++)
        {
            string expected = classes[c] switch
            {
                "SA" => categories[c] is "Mn" or "Mc" ? "CM" : "AL",
                "AI" or "SG" or "XX" => "AL",
                "CJ" => "NS",
                "OP" when widths[c] is "F" or "W" or "H" => "OPW",
                "QU" when categories[c] is "Pi" or "Pf" => $"QU{categories[c]}",
                string other => other,
            };
            bool reserved = pictographs[c] && categories[c] == "Cn";
            Check(c, c == 0x25CC ? "DC" : reserved ? expected == "ID" ? "XP" : "XA" : expected, Names<LineBreakClass>.Of(LineBreakTable.Get(c) & LineBreakFlags.ClassBits));
            Assert.Equal(widths[c] is "F" or "W" or "H", (LineBreakTable.Get(c) & LineBreakFlags.EastAsian) != 0);
        }
    }

    [Fact]
    public void Characters_that_are_never_drawn_are_those_of_the_data()
    {
        bool[] expected = new bool[CodePoints];
        foreach ((_, string[] fields) in UnicodeData.Rows("DerivedCoreProperties.txt").Where(static r => r.Fields[1] == "Default_Ignorable_Code_Point"))
        {
            (int first, int last) = UnicodeData.Range(fields[0]);
            Array.Fill(expected, true, first, last - first + 1);
        }

        for (int c = 0; c < CodePoints; c++)
        {
            Assert.True(expected[c] == InvisibleCharacters.IsDefaultIgnorable(c), $"U+{c:X4}");
        }
    }

    private static void Check(int codePoint, string expected, string found)
    {
        if (found != expected)
        {
            Assert.Fail($"U+{codePoint:X4}: {found}, not {expected}");
        }
    }

    private static bool[] Pictographs()
    {
        bool[] values = new bool[CodePoints];
        foreach ((_, string[] fields) in UnicodeData.Rows("emoji/emoji-data.txt").Where(static r => r.Fields[1] == "Extended_Pictographic"))
        {
            (int first, int last) = UnicodeData.Range(fields[0]);
            Array.Fill(values, true, first, last - first + 1);
        }

        return values;
    }

    private static Dictionary<string, string> LongNames(string property)
        => UnicodeData.Rows("PropertyValueAliases.txt").Where(r => r.Fields[0] == property).DistinctBy(static r => r.Fields[2]).ToDictionary(static r => r.Fields[2], static r => r.Fields[1]);

    // The defaults for code points that a file does not list stand in its comments, the later ones above the earlier.
    private static string[] Property(string file, Dictionary<string, string> names, string? missing = null)
    {
        string[] values = new string[CodePoints];
        Array.Fill(values, missing);
        foreach ((_, string line) in UnicodeData.Lines(file).Where(static l => l.Text.StartsWith("# @missing:", StringComparison.Ordinal)))
        {
            Set(values, line["# @missing:".Length..].Split(';', StringSplitOptions.TrimEntries), names);
        }

        foreach ((_, string[] fields) in UnicodeData.Rows(file))
        {
            Set(values, fields, names);
        }

        return values;
    }

    private static void Set(string[] values, string[] fields, Dictionary<string, string> names)
    {
        (int first, int last) = UnicodeData.Range(fields[0]);
        Array.Fill(values, names.GetValueOrDefault(fields[1], fields[1]), first, last - first + 1);
    }

    // Enum.ToString for each of a million code points takes seconds.
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly string[] Values = Enum.GetNames<T>();

        public static string Of(int value) => Values[value];
    }
}
