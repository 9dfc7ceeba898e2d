using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Publish.Preview.Serving;

/// <summary>Tells every open page that there is a new state, by server-sent events.</summary>
internal sealed class Announcer
{
    private readonly List<Channel<int>> _listeners = [];
    private readonly Lock _lock = new();

    public void Announce(int version)
    {
        lock (_lock)
        {
            _listeners.ForEach(l => l.Writer.TryWrite(version));
        }
    }

    public async Task ServeAsync(HttpContext context, int version)
    {
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        channel.Writer.TryWrite(version);
        lock (_lock)
        {
            _listeners.Add(channel);
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            await foreach (int next in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {next}\n\n"), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
        finally
        {
            lock (_lock)
            {
                _listeners.Remove(channel);
            }
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _listeners.ForEach(l => l.Writer.TryComplete());
        }
    }
}
