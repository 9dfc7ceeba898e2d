using System.Globalization;

namespace Publish.Benchmarks;

/// <summary>Publish and a peer on the same book, run in turn A B A B, so that a drift of the machine's speed falls on both.</summary>
internal static class PeerComparison
{
    public static int Run(PeerOptions options)
    {
        string makeBook = Path.Combine(options.Bench, "make_book.py");
        string runner = Path.Combine(options.Bench, "peers.sh");
        if (!File.Exists(makeBook) || !File.Exists(runner))
        {
            Console.Error.WriteLine($"{options.Bench} has no make_book.py and peers.sh; name their folder with --bench.");
            return 2;
        }

        string book = Path.Combine(options.Work, $"book-{options.Words}");
        string peers = Path.Combine(options.Work, "peers");
        int essays = Math.Max(1, options.Words / 2500);
        Measured.Check("python3", makeBook, "--words", Text(options.Words), "--essays", Text(essays), "--out", book);
        if (!Directory.Exists(Path.Combine(peers, "node_modules")))
        {
            Measured.Check("bash", runner, "setup", peers);
        }

        string root = PeerOptions.FindRoot();
        string publish = Path.Combine(root, "artifacts", "bin", "Publish.Cli", "release", "publish");
        string output = Path.Combine(options.Work, "out");
        string[] ours = [publish, "build", Path.Combine(book, "publish"), "--output", output, "--format", "pdf,epub", "--quiet"];
        string[] theirs = ["bash", runner, "typst", peers, book];
        var publishRuns = new List<Measured>();
        var typstRuns = new List<Measured>();
        for (int run = -1; run < options.Runs; run++)
        {
            Measured a = Measured.Run(ours);
            Measured b = Measured.Run(theirs);
            if (run >= 0)
            {
                publishRuns.Add(a);
                typstRuns.Add(b);
            }
        }

        string folder = Path.Combine(output, "publish");
        Report(options, publishRuns, typstRuns, Size(folder, "*.pdf"), Size(folder, "*.epub"), new FileInfo(Path.Combine(book, "typst.pdf")).Length);
        ReportScreenFile(folder, runner, peers, book);
        return 0;
    }

    private static void Report(PeerOptions options, List<Measured> ours, List<Measured> theirs, long pdf, long epub, long typst)
    {
        Console.WriteLine($"{options.Words} words, {options.Runs} runs each in turn, medians");
        Console.WriteLine("                     CPU s   wall s   peak MB   output");
        Print("Publish (PDF, EPUB)", ours, $"{pdf / 1e6:0.00} MB PDF, {epub / 1e6:0.00} MB EPUB");
        Print("Typst (PDF)", theirs, $"{typst / 1e6:0.00} MB PDF");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ratio                {Median(ours, m => m.Cpu) / Median(theirs, m => m.Cpu),5:0.00}    {Median(ours, m => m.Wall) / Median(theirs, m => m.Wall),5:0.00}     {Median(ours, m => m.PeakMegabytes) / Median(theirs, m => m.PeakMegabytes),5:0.00}   {(double)pdf / typst:0.00} (PDF)"));
    }

    /// <summary>The screen file alone, beside XeLaTeX's of the same text.</summary>
    private static void ReportScreenFile(string folder, string runner, string peers, string book)
    {
        Measured.Check("bash", runner, "xelatex", peers, book);
        long ours = new DirectoryInfo(folder).GetFiles("*.pdf").Single(f => !f.Name.EndsWith("-press.pdf", StringComparison.Ordinal)).Length;
        long theirs = new FileInfo(Path.Combine(book, "xelatex.pdf")).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"screen file          {ours / 1e6:0.00} MB, XeLaTeX's {theirs / 1e6:0.00} MB: {(double)ours / theirs:0.00}"));
    }

    private static void Print(string name, List<Measured> runs, string output) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-20} {Median(runs, m => m.Cpu),5:0.00}    {Median(runs, m => m.Wall),5:0.00}     {Median(runs, m => m.PeakMegabytes),5:0}   {output}"));

    private static double Median(List<Measured> runs, Func<Measured, double> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);

    private static long Size(string folder, string pattern) => new DirectoryInfo(folder).GetFiles(pattern).Sum(f => f.Length);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
