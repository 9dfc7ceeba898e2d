using System.Reflection;

namespace Publish.Cli;

internal static class Tool
{
    public static string Version { get; } = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string Producer => $"Publish {Version}";
}
