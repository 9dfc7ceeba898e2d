using System.Globalization;

namespace Publish.Benchmarks;

/// <summary><c>publish check</c> beside <c>publish build</c> on the same book, in turn: an editor checks far more often than she builds.</summary>
internal static class CheckComparison
{
    /// <summary>The share of a build's time that a check may take.</summary>
    private const double Allowed = 0.25;

    public static int Run(PeerOptions options)
    {
        string book = Path.Combine(options.Work, $"book-{options.Words}");
        Measured.Check("python3", Path.Combine(options.Bench, "make_book.py"), "--words", Text(options.Words), "--essays", Text(Math.Max(1, options.Words / 2500)), "--out", book);
        string publish = Path.Combine(PeerOptions.FindRoot(), "artifacts", "bin", "Publish.Cli", "release", "publish");
        string source = Path.Combine(book, "publish");
        var checks = new List<Measured>();
        var builds = new List<Measured>();
        for (int run = -1; run < options.Runs; run++)
        {
            Measured check = Measured.Run([publish, "check", source, "--quiet"]);
            Measured build = Measured.Run([publish, "build", source, "--output", Path.Combine(options.Work, "out"), "--quiet"]);
            if (run >= 0)
            {
                checks.Add(check);
                builds.Add(build);
            }
        }

        double ratio = Median(checks, m => m.Cpu) / Median(builds, m => m.Cpu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Words} words, {options.Runs} runs each in turn, medians"));
        Print("check", checks);
        Print("build", builds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU ratio {ratio:0.000} (at most {Allowed})"));
        return ratio <= Allowed ? 0 : 1;
    }

    private static void Print(string name, List<Measured> runs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name}: {Median(runs, m => m.Cpu):0.00} s CPU, {Median(runs, m => m.Wall):0.00} s wall, {Median(runs, m => m.PeakMegabytes):0} MB"));

    private static double Median(List<Measured> runs, Func<Measured, double> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
