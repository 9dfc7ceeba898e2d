using Publish.Core.Source;

namespace Publish.Text.Fonts;

/// <summary>A font file that cannot be used; the message is for the user.</summary>
public sealed class FontException(string message) : Exception(message)
{
    /// <summary>Where the book names the font; null for one that comes with the program.</summary>
    public SourceSpan? Span { get; init; }
}
