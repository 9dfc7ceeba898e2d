using System.Globalization;

namespace Publish.EndToEnd;

/// <summary>A page as <c>publish dump</c> writes it.</summary>
internal sealed record DumpedPage(int Index, string Folio, List<string> Anchors, List<DumpedText> Texts);

/// <param name="Role">Of the structure element, or Artifact.</param>
internal sealed record DumpedText(string Role, double Left, double Right, double Baseline, double Size, string Text);

internal static class PageDumpReader
{
    public static List<DumpedPage> Read(string dump)
    {
        var pages = new List<DumpedPage>();
        foreach (string line in dump.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.TrimStart().Split(' ', 7);
            switch (words[0])
            {
                case "page": pages.Add(new DumpedPage(int.Parse(words[1], CultureInfo.InvariantCulture), words[3], [], [])); break;
                case "anchor": pages[^1].Anchors.Add(words[1]); break;
                case "text": pages[^1].Texts.Add(new DumpedText(words[1], Number(words[2]), Number(words[3]), Number(words[4]), Number(words[5]), words[6][1..^1])); break;
                default: break;
            }
        }

        return pages;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
