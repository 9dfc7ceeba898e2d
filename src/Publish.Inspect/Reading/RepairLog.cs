using UglyToad.PdfPig.Logging;

namespace Publish.Inspect.Reading;

/// <summary>Keeps what PdfPig says while it opens a file that is not as it should be.</summary>
internal sealed class RepairLog : ILog
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message) => _messages.Add(message);

    public void Error(string message) => _messages.Add(message);

    public void Error(string message, Exception ex) => _messages.Add(message);
}
