namespace Publish.Cli.Outcomes;

/// <summary>The command line or the environment asks for what cannot be; the message says what.</summary>
internal sealed class UsageException(string message) : Exception(message);
