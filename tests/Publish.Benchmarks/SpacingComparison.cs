using System.Globalization;

namespace Publish.Benchmarks;

/// <summary>How wide the word spaces of one text come out in Publish, XeLaTeX and Typst, on one measure and in one font, and what first-fit breaking would make of the same words.</summary>
internal static class SpacingComparison
{
    public static int Run(PeerOptions options)
    {
        string runner = Path.Combine(options.Bench, "peers.sh");
        if (!File.Exists(runner) || !File.Exists(options.Text))
        {
            Console.Error.WriteLine("Name a text of one paragraph a line with --text, and the folder of peers.sh with --bench.");
            return 2;
        }

        string work = Path.Combine(options.Work, "spacing");
        string peers = Path.Combine(options.Work, "peers");
        string[] paragraphs = [.. File.ReadAllLines(options.Text).Select(l => l.Trim()).Where(l => l.Split(' ').Length > 8)];
        Write(work, paragraphs);
        if (!Directory.Exists(Path.Combine(peers, "node_modules")))
        {
            Measured.Check("bash", runner, "setup", peers);
        }

        string publish = Path.Combine(PeerOptions.FindRoot(), "artifacts", "bin", "Publish.Cli", "release", "publish");
        Measured.Check(publish, "build", Path.Combine(work, "publish"), "--output", work, "--format", "pdf", "--quiet");
        Measured.Check("bash", runner, "typst", peers, work);
        Measured.Check("bash", runner, "xelatex", peers, work);

        SetText ours = SetText.Read(Path.Combine(work, "publish", "spacing.pdf"));
        Console.WriteLine($"{paragraphs.Length} paragraphs; word spaces as multiples of the font's own, over justified lines");
        int words = paragraphs.Sum(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        Print("Publish", ours.Spaces(words));
        Print("first fit", ours.FirstFit());
        Print("XeLaTeX", SetText.Read(Path.Combine(work, "xelatex.pdf")).Spaces(words));
        Print("Typst", SetText.Read(Path.Combine(work, "typst.pdf")).Spaces(words));
        return 0;
    }

    private static void Print(string name, IReadOnlyList<double> spaces)
    {
        double[] sorted = [.. spaces.Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {sorted.Length,6} spaces  mean stretch {sorted.Average() - 1:0.000}  95th percentile {sorted[(int)(sorted.Length * 0.95)] - 1:0.000}  widest {sorted[^1]:0.0}"));
    }

    /// <summary>The text as each of the three wants it, with the page of the peers' runners: A5, margins of 16 mm, 12 points on 27.6.</summary>
    private static void Write(string work, string[] paragraphs)
    {
        string book = Path.Combine(work, "publish");
        Directory.CreateDirectory(book);
        File.WriteAllText(
            Path.Combine(book, "book.yaml"),
            "title: متن\nslug: spacing\nlanguage: ur\ndesign:\n  size: 12\n  leading: 27.6\n  margins: { top: 18, bottom: 20, inner: 16, outer: 16 }\nessays:\n  - text.md\n");
        File.WriteAllText(Path.Combine(book, "text.md"), "---\ntitle: متن\n---\n\n" + string.Join("\n\n", paragraphs.Select(p => Escape(p, "\\*_[]<>#`!&~^:|"))) + "\n");
        File.WriteAllText(Path.Combine(work, "book.typ"), "#import \"urdu.typ\": *\n#show: book.with(title: \"متن\")\n\n" + string.Join("\n\n", paragraphs.Select(p => Escape(p, "\\#*_@-$<>`[]~"))) + "\n");
        File.WriteAllText(Path.Combine(work, "book.body.tex"), string.Join("\n\n", paragraphs.Select(p => Escape(p.Replace("\\", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal).Replace("~", "", StringComparison.Ordinal), "#$%&_{}"))) + "\n");
    }

    private static string Escape(string text, string special) => string.Concat(text.Select(c => special.Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));
}
