namespace Publish.Manuscript.Reading;

/// <summary>Numbers the text blocks of a book in the order in which they are built, which is the order of the files and their blocks.</summary>
internal sealed class TextIds
{
    private int _next;

    public int Next() => _next++;
}
