using System.Collections.Immutable;

namespace Publish.Import;

/// <summary>An essay in the manuscript format, made from a file of another.</summary>
/// <param name="Path">The name that the caller gave it.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Title">As it stands in the front matter.</param>
/// <param name="Words">Words of introduction, body and notes, parted by white space.</param>
/// <param name="LeftOut">What of the source is not in it, in the order of the source.</param>
public sealed record ImportedManuscript(string Path, string Text, string Title, int Words, ImmutableArray<LeftOut> LeftOut);

/// <summary>Words of the source that are not in the manuscript.</summary>
/// <param name="Name">What they were taken for, such as <c>comments</c> or <c>page number</c>.</param>
/// <param name="Line">Their line in the source, from 1; in a word processor's file the paragraph.</param>
public sealed record LeftOut(string Name, int Line, string Text);
