namespace Publish.Core.Source;

/// <summary>A half-open stretch of a source: <c>[Start, Start + Length)</c> in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The whole of a file, for a diagnostic that belongs to no single place in it.</summary>
    public static SourceSpan StartOf(SourceText source) => new(source, 0, 0);

    public LinePosition Position => Source.GetPosition(Start);
}
