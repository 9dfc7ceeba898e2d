using System.Text;
using Publish.Core.Unicode;
using Xunit;

namespace Publish.Tests.Unicode;

public sealed class UrduLineBreakTests
{
    private const string File = "linebreaks/urdu.txt";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["FSI"] = "\u2068", ["RLI"] = "\u2067", ["PDI"] = "\u2069", ["RLM"] = "\u200F", ["ZWNJ"] = "\u200C", ["ZWJ"] = "\u200D", ["ZWSP"] = "\u200B", ["WJ"] = "\u2060", ["NBSP"] = "\u00A0",
        ["NNBSP"] = "\u202F", ["SHY"] = "\u00AD", ["TAB"] = "\t", ["LF"] = "\n", ["THINSP"] = "\u2009", ["ENSP"] = "\u2002", ["OBJ"] = "\uFFFC", ["LBRACE"] = "{", ["RBRACE"] = "}",
    };

    public static IEnumerable<TheoryDataRow<int, string>> Cases()
    {
        int number = 0;
        foreach (string line in System.IO.File.ReadLines(Repository.Data(File)))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return new TheoryDataRow<int, string>(number, line);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_line_of_Urdu_ends_only_where_the_table_says(int number, string expected)
    {
        string text = Decode(expected.Replace("|", "", StringComparison.Ordinal));
        LineBreak[] breaks = new LineBreak[text.Length];
        LineBreakAlgorithm.Find(text, breaks, LineBreakTailoring.Urdu);
        string found = Encode(text, breaks);
        Assert.True(found == expected, $"{File}:{number}: expected\n{expected}\nfound\n{found}");
    }

    private static string Decode(string line)
    {
        StringBuilder text = new();
        for (int i = 0; i < line.Length; i++)
        {
            int end = line[i] == '{' ? line.IndexOf('}', i) : i;
            _ = text.Append(end > i ? Names[line[(i + 1)..end]] : line[i].ToString());
            i = end;
        }

        return text.ToString();
    }

    private static string Encode(string text, LineBreak[] breaks)
    {
        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            string name = Names.FirstOrDefault(pair => pair.Value[0] == text[i]).Key;
            _ = line.Append(name == null ? text[i].ToString() : $"{{{name}}}");
            _ = line.Append(i + 1 < text.Length && breaks[i] != LineBreak.Prohibited ? "|" : "");
        }

        return line.ToString();
    }
}
