using Publish.Core.Unicode;

namespace Publish.Text.Shaping;

/// <summary>What HarfBuzz must be told of a stretch of text; it is never left to guess.</summary>
/// <param name="Script">ISO 15924, such as <c>Arab</c>.</param>
/// <param name="Language">BCP 47; chooses the font's own rules for it, such as Urdu digits and marks.</param>
internal readonly record struct SegmentProperties(TextDirection Direction, string Script, string Language);
