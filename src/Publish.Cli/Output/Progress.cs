namespace Publish.Cli.Output;

/// <summary>One line that says what is being done, on a terminal only; it is gone when the work is done.</summary>
internal sealed class Progress(bool wanted)
{
    private const string ClearLine = "\r\e[K";

    private readonly bool _shown = wanted && Terminal.IsInteractive;

    public void Show(string work)
    {
        if (_shown)
        {
            Terminal.Error.Write($"{ClearLine}{work} \u2026");
        }
    }

    public void Clear()
    {
        if (_shown)
        {
            Terminal.Error.Write(ClearLine);
        }
    }
}
