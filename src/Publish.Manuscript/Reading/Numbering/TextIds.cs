namespace Publish.Manuscript.Reading.Numbering;

/// <summary>Numbers the text blocks of a section in the order in which they are built, which is that of the file.</summary>
internal sealed class TextIds
{
    private int _next;

    public int Next() => _next++;
}
