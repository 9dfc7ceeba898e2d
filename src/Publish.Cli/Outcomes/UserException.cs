namespace Publish.Cli.Outcomes;

/// <summary>Something outside the manuscript that the user can put right; the message says what.</summary>
internal sealed class UserException(string message) : Exception(message);
