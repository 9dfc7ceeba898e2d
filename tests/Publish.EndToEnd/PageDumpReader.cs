using System.Globalization;
using System.Text;

namespace Publish.EndToEnd;

/// <summary>A page as <c>publish dump</c> writes it.</summary>
internal sealed record DumpedPage(int Index, string Folio, List<string> Anchors, List<DumpedText> Texts)
{
    public int Pictures { get; set; }

    /// <summary>
    /// Segments that touch are joined as they stand; a new line, column or cell ends a word, and so does the mark of a note. Running heads and folios are no part
    /// of the text.
    /// </summary>
    public string Text => TextOf(Texts);

    /// <summary>The same of some of the texts alone.</summary>
    public string TextWhere(Func<DumpedText, bool> isTaken) => TextOf(Texts.Where(isTaken));

    private static string TextOf(IEnumerable<DumpedText> texts)
    {
        var text = new StringBuilder();
        DumpedText? before = null;
        foreach (DumpedText item in texts.Where(t => t.Role != "Artifact"))
        {
            bool touches = before is { IsNoteMark: false } && !item.IsNoteMark && before.Baseline == item.Baseline && Math.Max(item.Left - before.Right, before.Left - item.Right) < item.Size * 0.5;
            text.Append(touches ? "" : "\n").Append(item.Text);
            before = item;
        }

        return text.ToString();
    }
}

/// <param name="Role">Of the structure element, or Artifact.</param>
internal sealed record DumpedText(string Role, double Left, double Right, double Baseline, double Size, string Text)
{
    public bool IsInTable => Role.StartsWith("Table", StringComparison.Ordinal) && !Role.StartsWith("TableOf", StringComparison.Ordinal);

    /// <summary>In the contents, whose folios stand far from their lines, or in the columns of the index.</summary>
    public bool IsInList => Role.StartsWith("TableOfContents/", StringComparison.Ordinal) || Role.StartsWith("Index/", StringComparison.Ordinal);

    public bool IsNoteMark => (Role == "Link" || Role.EndsWith("/Link", StringComparison.Ordinal)) && !Text.Any(char.IsLetter);
}

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
                case "image": pages[^1].Pictures++; break;
                default: break;
            }
        }

        return pages;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
