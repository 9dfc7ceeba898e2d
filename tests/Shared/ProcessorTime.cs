using System.Globalization;

namespace Publish.Testing;

/// <summary>The time that a thread spends on a processor. Unlike the clock on the wall it does not grow when other programs keep the machine busy.</summary>
internal static class ProcessorTime
{
    private const int TicksPerSecond = 100;

    /// <summary>Runs the work on this thread.</summary>
    public static TimeSpan Of(Action work)
    {
        TimeSpan start = OfThread();
        work();
        return OfThread() - start;
    }

    /// <summary>proc_pid_stat(5): utime and stime, the 12th and 13th field after the name in brackets. Other systems have no such file, and get the clock.</summary>
    private static TimeSpan OfThread()
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.FromMilliseconds(Environment.TickCount64);
        }

        string stat = File.ReadAllText("/proc/thread-self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds(fields[11..13].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)) / (double)TicksPerSecond);
    }
}
