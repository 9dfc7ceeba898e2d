using Markdig.Parsers;
using Markdig.Syntax;

namespace Publish.Manuscript.Reading.Markdown;

/// <summary>A container between lines of colons: <c>::: name</c> … <c>:::</c>.</summary>
/// <param name="label">What stands after the colons, trimmed.</param>
internal sealed class Container(BlockParser parser, string label) : ContainerBlock(parser)
{
    public const string VerseName = "verse";

    public string Label { get; } = label;

    /// <summary>Whether a line of colons ended it; a container may also end with what holds it, or with the file.</summary>
    public bool IsClosedByFence { get; set; }

    public bool HasEnded { get; set; }

    /// <summary>In verse: whether the next line begins a stanza.</summary>
    public bool StanzaEnds { get; set; }

    /// <summary>The lines of verse are text and nothing else; each <see cref="ParagraphBlock"/> in it is a stanza.</summary>
    public bool IsVerse => Label == VerseName;
}

/// <summary>A line of colons that closes nothing.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);
