using System.Diagnostics;
using System.Globalization;

namespace Publish.Benchmarks;

/// <summary>What one whole process cost, by the operating system's account (GNU time).</summary>
internal sealed record Measured(double Cpu, double Wall, double PeakMegabytes)
{
    private const string Time = "/usr/bin/time";

    public static Measured Run(string[] command)
    {
        if (!File.Exists(Time))
        {
            throw new InvalidOperationException("GNU time is missing: apt-get install time");
        }

        string figures = Path.GetTempFileName();
        try
        {
            Check(Time, ["-f", "%U %S %e %M", "-o", figures, .. command]);
            double[] values = [.. File.ReadAllText(figures).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
            return new Measured(values[0] + values[1], values[2], values[3] / 1024);
        }
        finally
        {
            File.Delete(figures);
        }
    }

    /// <summary>Runs a command to its end; its failure is this program's.</summary>
    public static void Check(string file, params string[] args)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"cannot start {file}");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', args)} ended with {process.ExitCode}:\n{output.Result}{errors}");
        }
    }
}
