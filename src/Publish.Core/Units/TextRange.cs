namespace Publish.Core.Units;

/// <summary>A half-open range of UTF-16 units in a paragraph's text.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange FromTo(int start, int end) => new(start, end - start);

    public bool Contains(int offset) => offset >= Start && offset < End;
}
