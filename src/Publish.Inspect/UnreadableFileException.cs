namespace Publish.Inspect;

/// <summary>A file that is no PDF, or too broken or too large to be looked at; the message says how.</summary>
public sealed class UnreadableFileException(string message, Exception? cause = null) : Exception(message, cause);
