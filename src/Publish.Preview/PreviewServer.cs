using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Publish.Layout.Pages;
using Publish.Preview.Pages;
using Publish.Preview.Serving;

namespace Publish.Preview;

/// <summary>Shows a book in the browsers of this machine, and no other's: it listens on the loopback alone.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Announcer _announcer = new();
    private Guard? _guard;
    private volatile ShownBook _book;

    private PreviewServer(PreviewState state, int port)
    {
        _book = new ShownBook(state, state.Pages, 1);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>Where a browser finds it.</summary>
    public string Address { get; private set; } = "";

    /// <param name="port">0 for one that is free.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewState state, int port)
    {
        var server = new PreviewServer(state, port);
        await server._app.StartAsync();
        string address = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var uri = new Uri(address);
        server._guard = new Guard(uri.Port);
        server.Address = $"http://127.0.0.1:{uri.Port}/";
        return server;
    }

    /// <summary>Shows another state in every open page. A state without pages leaves those of the one before.</summary>
    public void Show(PreviewState state)
    {
        PagedBook? pages = state.Pages ?? _book.Pages;
        _book = new ShownBook(state, pages, _book.Version + 1);
        _announcer.Announce(_book.Version);
    }

    public async ValueTask DisposeAsync()
    {
        _announcer.Close();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        if (_guard?.Admits(context.Request) != true)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (context.Request.Path == "/events")
        {
            Guard.Protect(response, isDocument: false);
            await _announcer.ServeAsync(context, _book.Version);
            return;
        }

        Answer? answer = Routes.Find(_book, context.Request);
        Guard.Protect(response, answer?.IsDocument ?? false);
        if (answer is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (answer.MayBeKept)
        {
            response.Headers.CacheControl = "private, max-age=31536000, immutable";
        }

        response.ContentType = answer.MediaType;
        response.ContentLength = answer.Content.Length;
        await response.Body.WriteAsync(answer.Content, context.RequestAborted);
    }
}
