using Spectre.Console;

namespace Publish.Cli.Output;

/// <summary>What is being done and how long it takes, on a terminal only; it is gone when the work is done.</summary>
internal sealed class Progress
{
    private readonly ProgressContext? _context;
    private ProgressTask? _current;
    private int _done;

    private Progress(ProgressContext? context)
    {
        _context = context;
    }

    /// <summary>Runs the work and shows what it says of itself.</summary>
    /// <param name="wanted">Without it nothing is shown, and Spectre.Console is not even loaded.</param>
    public static T Run<T>(bool wanted, Func<Progress, T> work) =>
        wanted && Terminal.IsInteractive ? Run(Terminal.Error.Raw, Terminal.Size, Terminal.HasColour, work) : work(new Progress(null));

    /// <summary>On a terminal of a size; one that has no room for it gets none.</summary>
    internal static T Run<T>(TextWriter terminal, TerminalSize size, bool colour, Func<Progress, T> work) =>
        size.CanDraw ? RunShown(terminal, size, colour, work) : work(new Progress(null));

    /// <summary>A phase begins, and the one before is done.</summary>
    /// <param name="steps">Of how many parts it consists; 0 where that is not known.</param>
    public void Begin(string phase, int steps = 0)
    {
        if (_context is not null)
        {
            BeginShown(phase, steps);
        }
    }

    /// <summary>A part of the phase is done; from any thread.</summary>
    public void Step()
    {
        if (_context is not null)
        {
            StepShown();
        }
    }

    private static T RunShown<T>(TextWriter terminal, TerminalSize size, bool colour, Func<Progress, T> work)
    {
        IAnsiConsole console = SpectreConsole.On(terminal, size, colour);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new ElapsedTimeColumn())
            .Start(context => work(new Progress(context)));
    }

    private void BeginShown(string phase, int steps)
    {
        _current?.StopTask();
        _done = 0;
        _current = _context!.AddTask(SpectreConsole.Escape(phase), maxValue: Math.Max(1, steps));
        _current.IsIndeterminate = steps == 0;
    }

    private void StepShown() => _current!.Value = Interlocked.Increment(ref _done);
}
