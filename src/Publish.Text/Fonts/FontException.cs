namespace Publish.Text.Fonts;

/// <summary>A font file that cannot be used; the message is for the user.</summary>
public sealed class FontException(string message) : Exception(message);
