namespace Publish.Text.Shaping;

/// <summary>The characters of a paragraph that reach the shaper, each with its place in the paragraph's text. Bidi controls, hard breaks and soft hyphens are left out.</summary>
internal sealed class DrawnText(int capacity)
{
    private readonly char[] _characters = new char[capacity];
    private readonly int[] _sources = new int[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => _characters.AsSpan(0, Length);

    public char this[int index] => _characters[index];

    /// <summary>UTF-16 offset in the paragraph's text.</summary>
    public int SourceOf(int index) => _sources[index];

    public void Add(char character, int source)
    {
        _characters[Length] = character;
        _sources[Length++] = source;
    }

    public void Add(ReadOnlySpan<char> characters, int source)
    {
        foreach (char character in characters)
        {
            Add(character, source++);
        }
    }
}
