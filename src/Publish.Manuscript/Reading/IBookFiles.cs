namespace Publish.Manuscript.Reading;

/// <summary>The files of one book. The Cli implements it over the disk, tests over a dictionary.</summary>
public interface IBookFiles
{
    /// <summary>The bytes of a file, or null when there is no such file in the book.</summary>
    /// <param name="relativePath">Normalised, with <c>/</c>, inside the book's folder.</param>
    byte[]? Read(string relativePath);
}
