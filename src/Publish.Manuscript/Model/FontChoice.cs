using Publish.Core.Source;

namespace Publish.Manuscript.Model;

/// <summary>What the right-to-left text of the book's own language is set in.</summary>
public abstract record FontChoice;

/// <summary>One of the families that come with the program.</summary>
public sealed record ShippedFont(BodyFont Family) : FontChoice;

/// <summary>Font files of the book's own.</summary>
/// <param name="Bold">Null where there is none: a shipped bold of the same hand takes its place.</param>
/// <param name="IsNastaliq">Null where the book does not say: then it is the hand that its language is printed in.</param>
/// <param name="Scale">Of the size, so that its letters look as large as those of other fonts at that size.</param>
/// <param name="Licence">A text that goes with the font into the EPUB.</param>
public sealed record OwnFont(FontFile Regular, FontFile? Bold, bool? IsNastaliq, double Scale, FontFile? Licence) : FontChoice;

/// <summary>A file of a font that the book brings; what is in it nobody has looked at yet.</summary>
/// <param name="Path">Below the book's folder, with <c>/</c>.</param>
/// <param name="Span">Where book.yaml names it.</param>
public sealed record FontFile(string Path, ReadOnlyMemory<byte> Data, SourceSpan Span);
